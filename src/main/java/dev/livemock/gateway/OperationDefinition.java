package dev.livemock.gateway;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * An operation with its controller method and its parameters.
 *
 * @param operation the operation
 * @param method the controller method, which returns the {@code Result}
 * @param parameters the parameters, in the order in which they are checked
 */
public record OperationDefinition(Operation operation, Method method, List<RequestParameter> parameters) {

    static OperationDefinition of(Operation operation, Method method) {
        Class<?> request = Arrays.stream(method.getParameterTypes())
                .filter(RequestBinder::isRequest)
                .findFirst()
                .orElseThrow();
        return new OperationDefinition(operation, method, RequestParameter.listOf(request));
    }
}
