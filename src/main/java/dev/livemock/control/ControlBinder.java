package dev.livemock.control;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/** Binds the {@link Query} and {@link Body} parameters of {@link ControlRoute} methods, and rejects undeclared parameters. */
@Component
class ControlBinder implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Validator validator;

    ControlBinder(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(ControlRoute.class)) {
            new ControlRequest(request).requireOnly(ControlSignature.of(method.getMethod()));
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Query.class) || parameter.hasParameterAnnotation(Body.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory factory) {
        ControlRequest request =
                new ControlRequest(Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class)));
        Class<?> type = parameter.getParameterType();
        if (type == SeedBody.class) {
            return new SeedBody(request.bytes());
        }
        return requireValid(parameter.hasParameterAnnotation(Query.class) ? request.query(type) : request.body(type));
    }

    /** Validates a record. If several fields are invalid, the error names the first one. */
    private <T> T requireValid(T record) {
        List<String> order = Arrays.stream(record.getClass().getRecordComponents())
                .map(ControlSignature::nameOf)
                .toList();
        validator.validate(record).stream()
                .min(Comparator.comparing(violation -> order.indexOf(fieldOf(violation))))
                .ifPresent(violation -> {
                    throw ControlRequest.invalid(pathOf(violation), violation.getMessage());
                });
        return record;
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        return StringUtils.capitalize(
                violation.getPropertyPath().iterator().next().getName());
    }

    /** Returns the name of the field, followed by the key if it is a map, as in {@code Operations.ListMessageGroup}. */
    private static String pathOf(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder(fieldOf(violation));
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
        }
        return path.toString();
    }
}
