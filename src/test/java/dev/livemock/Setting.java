package dev.livemock;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A setting of LiveMock.
 *
 * @param defaultValue the default, or null if there is no single default value
 */
record Setting(String name, @Nullable String defaultValue) {

    /** Returns the settings {@code livemock.*}. */
    static Stream<Setting> all() {
        return in("livemock", LiveMockProperties.class);
    }

    /** Returns the settings with the given prefix that are bound to a record. */
    static Stream<Setting> in(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> in(prefix, component));
    }

    private static Stream<Setting> in(String prefix, RecordComponent component) {
        String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
        return component.getType().isRecord()
                ? in(name, component.getType())
                : Stream.of(new Setting(name, defaultOf(component)));
    }

    /** Returns the default of a component, which is declared at the parameter of the constructor. */
    private static @Nullable String defaultOf(RecordComponent component) {
        return Arrays.stream(component
                        .getDeclaringRecord()
                        .getDeclaredConstructors()[0]
                        .getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(value -> value != null && value.value().length == 1)
                .map(value -> value.value()[0])
                .findFirst()
                .orElse(null);
    }
}
