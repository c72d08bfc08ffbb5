package dev.livemock.gateway;

import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The definitions of all operations, read from the controller methods with {@link Action}. */
@Component
public class Actions {

    private final Map<Operation, Method> methods = new EnumMap<>(Operation.class);

    Actions(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        for (HandlerMethod handler : mapping.getHandlerMethods().values()) {
            Action action = handler.getMethodAnnotation(Action.class);
            if (action != null) {
                methods.put(requireOperation(action.value()), handler.getMethod());
            }
        }
    }

    private static Operation requireOperation(String name) {
        return Objects.requireNonNull(Operation.named(name), () -> "unknown operation: " + name);
    }

    /** Returns the definitions of all operations, in the order of {@link Operation}. */
    public List<ActionDefinition> definitions() {
        return methods.entrySet().stream()
                .map(entry -> ActionDefinition.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Returns the names of the parameters of an operation, in the order of its request record. Common parameters such as
     * {@code Action} are not included.
     */
    public List<String> parametersOf(Operation operation) {
        Method method = Objects.requireNonNull(methods.get(operation), () -> operation + " has no controller method");
        return ActionDefinition.of(operation, method).parameters().stream()
                .map(RequestParameter::name)
                .toList();
    }
}
