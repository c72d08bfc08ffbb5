package dev.livemock.gateway;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations that LiveMock emulates: those of the controller methods marked {@link Action}. */
@Component
public class Actions {

    private final Set<Operation> emulated;

    Actions(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        emulated = mapping.getHandlerMethods().values().stream()
                .map(method -> method.getMethodAnnotation(Action.class))
                .filter(Objects::nonNull)
                .map(action -> requireOfTheFamily(action.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Operation requireOfTheFamily(String name) {
        return Objects.requireNonNull(Operation.named(name), () -> "the family has no operation " + name);
    }

    /** Tells whether there is an emulated operation of this name. */
    public boolean isEmulated(String name) {
        Operation operation = Operation.named(name);
        return operation != null && emulated.contains(operation);
    }

    /** Returns the operations, in no order. */
    public Set<Operation> emulated() {
        return emulated;
    }
}
