package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.Operation;
import dev.livemock.openapi.Documentation;
import dev.livemock.openapi.ErrorLine;
import dev.livemock.openapi.OpenApiDocument;
import dev.livemock.openapi.Schemas;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the OpenAPI document of the control API. */
final class ControlDocumentWriter {

    private static final String DESCRIPTION = """
            Controls a running LiveMock: loads seed data, plans faults, moves the clock and changes the rate limits. The \
            real API has no such routes.

            Bodies are JSON in UTF-8; a seed document may also be YAML. The `Content-Type` of a request is ignored. A field \
            that is unknown, repeated or of the wrong type is rejected. A field that is null counts as absent. An element \
            of a list and a value of a map must not be null. A parameter that is unknown, empty or repeated is rejected. A \
            body is rejected if the operation describes none.

            Every response has the header `x-acs-request-id`. Every error has the schema `Error`. The response to an \
            unknown path is 404 `InvalidAction.NotFound`. If the setting `livemock.control.enabled` is false, this is the \
            response to every path. The response to a method that a path does not support is 400 `UnsupportedHTTPMethod`.

            Cross-site requests from browsers are rejected with 403 `LiveMock.ForeignPage`. They are detected by the headers \
            `Origin` and `Sec-Fetch-Site`. LiveMock's own origin, loopback origins and the origins of the setting \
            `livemock.allowed-origins` are allowed. Following a link to a GET path is allowed too. A `Host` is allowed if it \
            is an IP address, a name without a dot, `host.docker.internal`, a name that ends in `.localhost`, or listed in \
            the setting `livemock.control.hosts`.""";

    private static final String TOKEN = "Token";
    private static final List<String> SEED_TYPES = List.of("application/json", "application/yaml");

    /** The errors of routes that require no token. */
    private static final List<ErrorLine> OPEN_ERRORS = List.of(
            ErrorLine.ofAll(ErrorCode.INVALID_CONTROL_REQUEST, "AppId", "VKL3demo already exists"),
            ErrorLine.ofAll(ErrorCode.MALFORMED_REQUEST, "its body cannot be read to the end"),
            ErrorLine.ofAll(ErrorCode.FOREIGN_PAGE, "Origin", ""),
            ErrorLine.ofAll(ErrorCode.ACTION_NOT_FOUND),
            ErrorLine.ofAll(ErrorCode.REQUEST_TOO_LARGE, "the body must not exceed 65536 bytes"),
            ErrorLine.ofAll(ErrorCode.INTERNAL_ERROR));

    /** The errors of routes that require the token. */
    private static final List<ErrorLine> ERRORS = Stream.concat(
                    OPEN_ERRORS.stream(),
                    Stream.of(
                            ErrorLine.ofAll(ErrorCode.CONTROL_TOKEN_REQUIRED),
                            ErrorLine.ofAll(ErrorCode.SERVICE_UNAVAILABLE)))
            .toList();

    private final OpenApiDocument document;

    ControlDocumentWriter(Environment environment, Validator validator) {
        this.document = new OpenApiDocument(
                "LiveMock control API", DESCRIPTION, List.of("application/json"), environment, validator);
    }

    JsonNode write(Map<RequestMappingInfo, HandlerMethod> handlers, boolean needsToken) {
        writeSecurity(needsToken);
        writeOperations();
        handlers.entrySet().stream()
                .flatMap(
                        handler -> routesOf(handler.getKey(), handler.getValue().getMethod()))
                .filter(route -> ControlConfiguration.isRoute(route.path))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::httpMethod))
                .forEach(this::writeRoute);
        return document.root();
    }

    private void writeSecurity(boolean needsToken) {
        document.components("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "The token of the setting `livemock.control.token`. No token is required without that setting.");
        ArrayNode security = document.root().withArrayProperty("security");
        security.addObject().putArray(TOKEN);
        if (!needsToken) {
            security.addObject();
        }
    }

    private void writeOperations() {
        ObjectNode schema = document.schemas()
                .add(Schemas.OPERATION)
                .put("type", "string")
                .put("description", "An operation of the API.");
        Arrays.stream(Operation.values()).map(Operation::apiName).forEach(schema.putArray("enum")::add);
    }

    private static Stream<Route> routesOf(RequestMappingInfo info, Method method) {
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(httpMethod -> new Route(path, httpMethod, method, textTypeOf(info))));
    }

    private static @Nullable String textTypeOf(RequestMappingInfo info) {
        return info.getProducesCondition().getProducibleMediaTypes().stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse(null);
    }

    private void writeRoute(Route route) {
        Method method = route.method;
        boolean isOpen = !ControlConfiguration.requiresToken(route.path);
        ObjectNode operation = document.addOperation(
                route.path, route.httpMethod.name().toLowerCase(Locale.ROOT), method.getName(), method);
        if (isOpen) {
            operation.putArray("security");
        }
        writeParameters(operation, method);
        StrictRequestInterceptor.annotated(method, RequestBody.class)
                .forEach(body -> writeBody(operation.putObject("requestBody"), method, body));
        if (route.textType != null) {
            document.addTextSuccess(operation, Documentation.of(method).summary() + ".", route.textType);
        } else {
            document.addSuccess(operation, resultOf(method));
        }
        document.addErrors(operation, method.getName(), method, isOpen ? OPEN_ERRORS : ERRORS);
    }

    /** Returns the type of the response. If a method streams the response, its response parameter has the annotated type. */
    private static AnnotatedType resultOf(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() == HttpServletResponse.class)
                .map(Parameter::getAnnotatedType)
                .findFirst()
                .orElse(method.getAnnotatedReturnType());
    }

    private void writeParameters(ObjectNode operation, Method method) {
        StrictRequestInterceptor.annotated(method, PathVariable.class)
                .forEach(variable -> operation.withArrayProperty("parameters").add(pathVariable(variable, method)));
        StrictRequestInterceptor.queryComponents(method).forEach(component -> operation
                .withArrayProperty("parameters")
                .add(OpenApiDocument.parameter(
                        StringUtils.capitalize(component.getName()),
                        "query",
                        document.schemas().isRequired(component),
                        queryParameter(document.schemas().of(component)))));
    }

    /** Adds {@code minLength} 1 to a string schema without a minimum length, since empty parameters are rejected. */
    private static ObjectNode queryParameter(ObjectNode schema) {
        boolean isAnyText = schema.path("type").asString().equals("string") && !schema.has("minLength");
        return isAnyText ? schema.put("minLength", 1) : schema;
    }

    private static ObjectNode pathVariable(Parameter variable, Method method) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.put("description", Documentation.of(method, variable.getName()).text());
        schema.putArray("examples").add(variable.getAnnotation(Example.class).value());
        return OpenApiDocument.parameter(
                variable.getAnnotation(PathVariable.class).value(), "path", true, schema);
    }

    private void writeBody(ObjectNode requestBody, Method method, Parameter body) {
        requestBody.put("required", true);
        String description = Documentation.of(method, body.getName()).text();
        if (!description.isEmpty()) {
            requestBody.put("description", description);
        }
        OneOf types = body.getAnnotatedType().getAnnotation(OneOf.class);
        ObjectNode examples = examplesOf(types == null ? new Class<?>[] {body.getType()} : types.value());
        for (String mediaType : body.getType() == Resource.class ? SEED_TYPES : List.of("application/json")) {
            ObjectNode content = requestBody.withObjectProperty("content").putObject(mediaType);
            content.set("schema", document.schemas().ofBody(body.getAnnotatedType()));
            content.set("examples", examples);
        }
    }

    private static ObjectNode examplesOf(Class<?>... types) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        Arrays.stream(types)
                .flatMap(type -> Arrays.stream(type.getAnnotationsByType(Example.class)))
                .forEach(example -> all.putObject("example" + (all.size() + 1))
                        .put("summary", example.summary())
                        .set("value", JsonMapper.shared().readTree(example.value())));
        return all;
    }

    /**
     * A route.
     *
     * @param textType the media type of the response if it is not JSON, otherwise null
     */
    private record Route(
            String path,
            RequestMethod httpMethod,
            Method method,
            @Nullable String textType) {}
}
