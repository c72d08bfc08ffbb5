package dev.livemock.gateway;

import dev.livemock.error.ErrorCode;
import dev.livemock.paging.PagingSettings;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the request record of an operation from the parameters of a call. A component {@code pageNum} is the parameter
 * {@code PageNum}; it is required unless its type is {@code @Nullable} or it is {@code @NotRequired}; its limits are its
 * Bean Validation constraints.
 *
 * <p>An empty value counts as absent. The first parameter that is missing is reported, in the order of the components,
 * and if none is, the first that is invalid (decisions 2, 4 and 6).
 */
@Component
class RequestBinder {

    private final Validator validator;
    private final boolean defaultsForRequired;
    private final Map<Class<?>, RequestShape> shapes = new ConcurrentHashMap<>();

    RequestBinder(Validator validator, PagingSettings paging) {
        this.validator = validator;
        this.defaultsForRequired = paging.defaults();
    }

    /**
     * Makes the record.
     *
     * @throws dev.livemock.error.ApiException {@code Missing…} or {@code Invalid…} with the name of the parameter
     */
    <T extends Record> T bind(Class<T> type, Parameters parameters) {
        RequestShape shape = shapes.computeIfAbsent(type, RequestShape::of);
        @Nullable String[] texts = readTexts(shape.components(), parameters);
        @Nullable Object[] values = convert(type, shape.components(), parameters, texts);
        return type.cast(shape.newRecord(values));
    }

    private @Nullable String[] readTexts(List<RequestComponent> components, Parameters parameters) {
        @Nullable String[] texts = new String[components.size()];
        for (int i = 0; i < texts.length; i++) {
            RequestComponent component = components.get(i);
            texts[i] = parameters.first(component.parameter());
            if (texts[i] == null && component.mustBeThere(defaultsForRequired)) {
                throw ErrorCode.MISSING_PARAMETER.exception(component.parameter());
            }
        }
        return texts;
    }

    private @Nullable Object[] convert(
            Class<?> type, List<RequestComponent> components, Parameters parameters, @Nullable String[] texts) {
        @Nullable Object[] values = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            RequestComponent component = components.get(i);
            String text = texts[i];
            if (parameters.all(component.parameter()).size() > 1) {
                throw ErrorCode.INVALID_PARAMETER.exception(component.parameter());
            }
            values[i] = text == null ? component.defaultValue() : convert(type, component, text);
        }
        return values;
    }

    private Object convert(Class<?> type, RequestComponent component, String text) {
        Object value = component.convert(text);
        if (component.constrained()
                && !validator.validateValue(type, component.name(), value).isEmpty()) {
            throw ErrorCode.INVALID_PARAMETER.exception(component.parameter());
        }
        return value;
    }
}
