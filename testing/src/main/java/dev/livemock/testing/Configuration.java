package dev.livemock.testing;

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
        for (Optional<ExtensionContext> next = Optional.of(context);
                next.isPresent();
                next = next.get().getParent()) {
            Optional<LiveMockTest> annotation =
                    AnnotationSupport.findAnnotation(next.get().getElement(), LiveMockTest.class);
            if (annotation.isPresent()) {
                return of(annotation.get());
            }
        }
        return new Configuration(Map.of(), List.of(), true);
    }

    private static Configuration of(LiveMockTest annotation) {
        return new Configuration(settingsOf(annotation), List.of(), annotation.shared());
    }

    private static Map<String, String> settingsOf(LiveMockTest annotation) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : annotation.settings()) {
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
