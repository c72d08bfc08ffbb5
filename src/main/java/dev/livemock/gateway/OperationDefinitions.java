package dev.livemock.gateway;

import java.util.Collection;
import java.util.Collections;
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
public class OperationDefinitions {

    private final Map<Operation, OperationDefinition> definitions = new EnumMap<>(Operation.class);

    OperationDefinitions(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        for (HandlerMethod handler : mapping.getHandlerMethods().values()) {
            Action action = handler.getMethodAnnotation(Action.class);
            if (action != null) {
                Operation operation = requireOperation(action.value());
                definitions.put(operation, OperationDefinition.of(operation, handler.getMethod()));
            }
        }
    }

    private static Operation requireOperation(String name) {
        return Objects.requireNonNull(
                Operation.named(name), () -> "Operation has no constant for @Action(\"" + name + "\")");
    }

    /** Returns the definitions of all operations, in the order of {@link Operation}. */
    public Collection<OperationDefinition> all() {
        return Collections.unmodifiableCollection(definitions.values());
    }

    /**
     * Returns the names of the parameters of an operation, in the order of its request record. Common parameters such as
     * {@code Action} are not included.
     */
    public List<String> parametersOf(Operation operation) {
        return Objects.requireNonNull(definitions.get(operation), () -> operation + " has no controller method")
                .parameters()
                .stream()
                .map(RequestParameter::name)
                .toList();
    }
}
