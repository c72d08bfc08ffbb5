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
 * The parameters of a {@link ControlRoute} method.
 *
 * @param query the {@link Query} parameter, or null if the method has none
 * @param body the {@link Body} parameter, or null if the method has none
 * @param pathVariables the path variables
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

    List<RecordComponent> queryComponents() {
        return query == null ? List.of() : List.of(query.getType().getRecordComponents());
    }

    /** Returns the names of the allowed query parameters. */
    List<String> queryNames() {
        return queryComponents().stream().map(ControlSignature::nameOf).toList();
    }

    /** Returns the name of a component in requests. */
    static String nameOf(RecordComponent component) {
        return StringUtils.capitalize(component.getName());
    }
}
