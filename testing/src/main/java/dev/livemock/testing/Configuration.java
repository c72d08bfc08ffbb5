package dev.livemock.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The configuration of an extension.
 *
 * @param settings the settings of LiveMock
 * @param seeds the names of the seed documents that all tests need
 * @param shared whether the process is shared
 */
record Configuration(Map<String, String> settings, List<String> seeds, boolean shared) {

    /** Returns the configuration of the nearest {@link LiveMockTest} annotation, that of the class or of an enclosing class. */
    static Configuration ofAnnotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), LiveMockTest.class)
                .map(Configuration::of)
                .or(() -> context.getParent().map(Configuration::ofAnnotation))
                .orElseGet(() -> new Configuration(Map.of(), List.of(), true));
    }

    /**
     * Returns the names that all tests need, then those of the classes from the outermost on, then those of the method. An
     * invocation of a parameterized test has the same method as its parent.
     */
    List<String> seedsFor(ExtensionContext context) {
        Optional<ExtensionContext> parent = context.getParent();
        List<String> names = new ArrayList<>(parent.map(this::seedsFor).orElse(seeds));
        if (!context.getElement().equals(parent.flatMap(ExtensionContext::getElement))) {
            AnnotationSupport.findAnnotation(context.getElement(), Seed.class)
                    .ifPresent(seed -> names.addAll(List.of(seed.value())));
        }
        return names;
    }

    private static Configuration of(LiveMockTest annotation) {
        return new Configuration(settingsOf(annotation), List.of(), annotation.shared());
    }

    private static Map<String, String> settingsOf(LiveMockTest annotation) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String argument : annotation.settings()) {
            String setting = argument.startsWith("--") ? argument.substring(2) : argument;
            int separator = setting.indexOf('=');
            if (separator < 0) {
                throw new IllegalArgumentException(
                        "@LiveMockTest: the setting " + setting + " must have the form name=value");
            }
            settings.put(
                    setting.substring(0, separator).strip(),
                    setting.substring(separator + 1).strip());
        }
        return settings;
    }
}
