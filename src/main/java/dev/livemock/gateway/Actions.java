package dev.livemock.gateway;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The names of the operations that LiveMock emulates: those of the controller methods marked {@link Action}. */
@Component
public class Actions {

    private final Set<String> names;

    Actions(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        names = mapping.getHandlerMethods().values().stream()
                .filter(method -> method.hasMethodAnnotation(Action.class))
                .map(method -> method.getMethodAnnotation(Action.class))
                .map(Action::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean contains(String name) {
        return names.contains(name);
    }

    /** Returns the names, in no order. */
    public Set<String> names() {
        return names;
    }
}
