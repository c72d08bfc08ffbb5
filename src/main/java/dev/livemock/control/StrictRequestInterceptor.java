package dev.livemock.control;

import dev.livemock.gateway.Parameters;
import dev.livemock.gateway.StorableText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects input that Spring MVC would silently accept: unknown, repeated and empty parameters, parameters that cannot be stored, a
 * body if the route has no {@link RequestBody}, and the method OPTIONS, which includes the preflight requests of browsers.
 */
final class StrictRequestInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, HttpRequestMethodNotSupportedException {
        if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod());
        }
        if (handler instanceof HandlerMethod route) {
            requireDeclared(Parameters.ofQuery(request), queryNames(route.getMethod()));
            boolean allowsBody =
                    annotated(route.getMethod(), RequestBody.class).findAny().isPresent();
            InvalidRequest.require(
                    allowsBody || request.getInputStream().read() < 0,
                    "the body",
                    "must be empty; send parameters in the query");
        }
        return true;
    }

    private static void requireDeclared(Parameters query, List<String> declared) {
        for (String name : query.names()) {
            List<String> values = query.all(name);
            InvalidRequest.require(
                    declared.contains(name), name, "unknown parameter; allowed parameters are " + declared);
            InvalidRequest.require(values.size() == 1, name, "must not be given more than once");
            InvalidRequest.require(!values.get(0).isEmpty(), name, "must not be empty");
            InvalidRequest.require(
                    StorableText.isStorable(values.get(0)), name, "must not contain a character that cannot be stored");
        }
    }

    private static List<String> queryNames(Method route) {
        return queryComponents(route)
                .map(component -> StringUtils.capitalize(component.getName()))
                .toList();
    }

    /** Returns the query parameters of a route: the components of its {@link ModelAttribute} records. */
    static Stream<RecordComponent> queryComponents(Method route) {
        return annotated(route, ModelAttribute.class)
                .flatMap(parameter -> Arrays.stream(parameter.getType().getRecordComponents()));
    }

    /** Returns the parameters of a method that have an annotation. */
    static Stream<Parameter> annotated(Method method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getParameters()).filter(parameter -> parameter.isAnnotationPresent(annotation));
    }
}
