package dev.livemock.control;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a method of a {@link ControlRoute} takes.
 *
 * @param query its {@link Query}, or null if it takes none
 * @param body its {@link Body}, or null if it takes none
 * @param pathVariables the parts of the path that it takes
 */
record ControlSignature(@Nullable Parameter query, @Nullable Parameter body, List<Parameter> pathVariables) {

    static ControlSignature of(Method method) {
        List<Parameter> parameters = Arrays.asList(method.getParameters());
        return new ControlSignature(
                parameters.stream()
                        .filter(parameter -> parameter.isAnnotationPresent(Query.class))
                        .findFirst()
                        .orElse(null),
                parameters.stream()
                        .filter(parameter -> parameter.isAnnotationPresent(Body.class))
                        .findFirst()
                        .orElse(null),
                parameters.stream()
                        .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                        .toList());
    }

    /** Returns the components of the query. */
    List<RecordComponent> queryComponents() {
        return query == null ? List.of() : List.of(query.getType().getRecordComponents());
    }

    /** Returns the names of the parameters that the query may have. */
    List<String> queryNames() {
        return queryComponents().stream().map(ControlSignature::nameOf).toList();
    }

    /** Returns the name by which a component is sent. */
    static String nameOf(RecordComponent component) {
        return StringUtils.capitalize(component.getName());
    }
}
