package dev.livemock.gateway;

import java.lang.reflect.RecordComponent;
import java.util.List;
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
        String defaultValue = RecordAnnotations.defaultOf(component);
        return new RequestComponent(
                component,
                StringUtils.capitalize(component.getName()),
                type,
                !RecordAnnotations.mayBeAbsent(component),
                RecordAnnotations.saysAnything(component),
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

    /** Tells whether the parameters contain a value for it. An empty value counts as absent. */
    boolean isPresent(Parameters parameters) {
        return parameters.first(parameter) != null
                || (type == ParameterType.LIST && NumberedList.isPresent(parameter, parameters));
    }

    /**
     * Reads the value.
     *
     * @return the value in the type of the component, or null if it is absent
     * @throws dev.livemock.gateway.ApiException {@code Invalid…} if it is not of that type, or is given twice
     */
    @Nullable Object read(Parameters parameters) {
        try {
            return type == ParameterType.LIST ? readList(parameters) : readText(parameters);
        } catch (IllegalArgumentException e) {
            throw ErrorCode.INVALID_PARAMETER.exception(parameter);
        }
    }

    private @Nullable Object readList(Parameters parameters) {
        Object list = readText(parameters);
        List<String> numbered = NumberedList.read(parameter, parameters);
        if (numbered.isEmpty()) {
            return list;
        }
        if (list != null) {
            throw new IllegalArgumentException("both in one parameter and in numbered ones");
        }
        return numbered;
    }

    private @Nullable Object readText(Parameters parameters) {
        if (parameters.all(parameter).size() > 1) {
            throw new IllegalArgumentException("given twice");
        }
        String text = parameters.first(parameter);
        return text == null ? null : type.convert(text);
    }
}
