package dev.livemock.gateway;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Provides the arguments of {@link Action} methods: the request record, and optionally the {@link Caller}.
 *
 * <p>Binds the parameters of a call to the request record of an operation. The name of a parameter is that of the component,
 * capitalized: {@code pageNum} is {@code PageNum}. {@link ApiDefault} and {@code @Nullable} define which parameters are
 * optional. The limits of a parameter are the Bean Validation constraints of the component.
 *
 * <p>The response does not contain the reason why a value is invalid. The reason is logged at level DEBUG.
 *
 * <p>An empty value counts as absent. The error names the first missing parameter, in the order of the components. If none is
 * missing, it names the first invalid one (decisions 2, 4 and 6).
 */
@Component
class RequestBinder implements HandlerMethodArgumentResolver {

    private static final Logger log = LoggerFactory.getLogger(RequestBinder.class);

    private final Validator validator;
    private final boolean defaultsForRequired;
    private final Map<Class<?>, RequestType> types = new ConcurrentHashMap<>();

    RequestBinder(Validator validator, PagingSettings paging) {
        this.validator = validator;
        this.defaultsForRequired = paging.defaults();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasMethodAnnotation(Action.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory factory) {
        Exchange exchange = Exchange.of(((ServletWebRequest) webRequest).getRequest());
        Call call = exchange.requireCall();
        Class<?> type = parameter.getParameterType();
        return isRequest(type) ? bind(type.asSubclass(Record.class), call.parameters()) : exchange.requireCaller();
    }

    /** Returns whether an argument of this type is the request record of the operation. */
    static boolean isRequest(Class<?> argument) {
        return argument.isRecord() && argument != Caller.class;
    }

    /**
     * Creates the request record.
     *
     * @throws ApiException {@code Missing…} or {@code Invalid…} with the name of the parameter
     */
    <T extends Record> T bind(Class<T> type, Parameters parameters) {
        RequestType requestType = types.computeIfAbsent(type, RequestType::of);
        requirePresent(requestType.parameters(), parameters);
        Object[] values = requestType.parameters().stream()
                .map(parameter -> readValue(type, parameter, parameters))
                .toArray();
        return type.cast(BeanUtils.instantiateClass(requestType.constructor(), values));
    }

    private void requirePresent(List<RequestParameter> expected, Parameters parameters) {
        for (RequestParameter parameter : expected) {
            if (parameter.mustBePresent(defaultsForRequired) && !parameter.isPresent(parameters)) {
                throw ErrorCode.MISSING_PARAMETER.exception(parameter.name());
            }
        }
    }

    private @Nullable Object readValue(Class<?> type, RequestParameter parameter, Parameters parameters) {
        try {
            Object value = parameter.read(parameters);
            if (value == null) {
                return parameter.defaultValue();
            }
            requireValid(type, parameter.component().getName(), value);
            return value;
        } catch (IllegalArgumentException e) {
            log.debug("The parameter {} is not valid: {}", parameter.name(), e.getMessage());
            throw ErrorCode.INVALID_PARAMETER.exception(parameter.name());
        }
    }

    private <T> void requireValid(Class<T> type, String component, Object value) {
        Set<ConstraintViolation<T>> violations = validator.validateValue(type, component, value);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(violations.iterator().next().getMessage());
        }
    }

    /** The constructor of a request record, and its components. */
    private record RequestType(Constructor<?> constructor, List<RequestParameter> parameters) {

        static RequestType of(Class<?> type) {
            return new RequestType(BeanUtils.getResolvableConstructor(type), RequestParameter.listOf(type));
        }
    }
}
