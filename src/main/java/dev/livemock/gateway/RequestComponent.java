package dev.livemock.gateway;

import dev.livemock.declare.Declared;
import dev.livemock.error.ErrorCode;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * One component of a request record, which is a parameter of the operation.
 *
 * @param component the component
 * @param parameter the parameter's name, such as {@code PageNum}
 * @param type the component's type, one of those that {@link ParameterType} knows
 * @param required whether it has to be there by the vendor's page
 * @param constrained whether it has constraints of Bean Validation, or might have
 * @param defaultValue what it is taken to be if it is absent, or null if it has no default
 */
public record RequestComponent(
        RecordComponent component,
        String parameter,
        ParameterType type,
        boolean required,
        boolean constrained,
        @Nullable Object defaultValue) {

    static RequestComponent of(RecordComponent component) {
        ParameterType type = ParameterType.of(component.getType());
        String defaultValue = Declared.defaultOf(component);
        return new RequestComponent(
                component,
                StringUtils.capitalize(component.getName()),
                type,
                !Declared.mayBeAbsent(component),
                Declared.saysAnything(component),
                defaultValue == null ? null : type.convert(defaultValue));
    }

    /** Returns the component's name, such as {@code pageNum}. */
    String name() {
        return component.getName();
    }

    /**
     * Tells whether its absence is an error.
     *
     * @param defaultsForRequired whether a required parameter takes its default (decision 2)
     */
    public boolean mustBeThere(boolean defaultsForRequired) {
        return required && (defaultValue == null || !defaultsForRequired);
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
