package dev.livemock.gateway;

import dev.livemock.error.ErrorCode;
import dev.livemock.paging.DefaultValue;
import dev.livemock.paging.NotRequired;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;

/**
 * One component of a request record.
 *
 * @param name the component's name, such as {@code pageNum}
 * @param parameter the parameter's name, such as {@code PageNum}
 * @param type the component's type, one of those that {@link ParameterType} knows
 * @param required whether its absence is an error
 * @param constrained whether it has constraints of Bean Validation, or might have
 * @param defaultValue its documented default, or null if it has none
 */
record RequestComponent(
        String name,
        String parameter,
        ParameterType type,
        boolean required,
        boolean constrained,
        @Nullable String defaultValue) {

    static RequestComponent of(RecordComponent component) {
        return new RequestComponent(
                component.getName(),
                StringUtils.capitalize(component.getName()),
                ParameterType.of(component.getType()),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !fieldOf(component).isAnnotationPresent(NotRequired.class),
                fieldOf(component).getAnnotations().length > 0,
                defaultOf(component));
    }

    private static @Nullable String defaultOf(RecordComponent component) {
        DefaultValue annotation = AnnotatedElementUtils.findMergedAnnotation(fieldOf(component), DefaultValue.class);
        return annotation == null ? null : annotation.value();
    }

    private static Field fieldOf(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record component without its field: " + component, e);
        }
    }

    /**
     * Returns the parameter's text, its default if it is absent and takes one, or null.
     *
     * @param defaultsForRequired whether a required parameter takes its default too (decision 2)
     */
    @Nullable String read(Parameters parameters, boolean defaultsForRequired) {
        String text = parameters.first(parameter);
        return text == null && (defaultsForRequired || !required) ? defaultValue : text;
    }

    /**
     * Converts the parameter's text to the type of the component.
     *
     * @throws dev.livemock.error.ApiException {@code Invalid…} if it is not of that type
     */
    Object convert(String text) {
        try {
            return type.convert(text);
        } catch (IllegalArgumentException e) {
            throw ErrorCode.INVALID_PARAMETER.exception(parameter);
        }
    }
}
