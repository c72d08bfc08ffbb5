package dev.livemock.openapi;

import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.ErrorEnvelope;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OpenApiTag;
import jakarta.validation.Validator;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds an OpenAPI document: its common parts, and the components that the operations refer to. */
public final class OpenApiDocument {

    private static final String SAMPLE_REQUEST_ID = "1AF6F70D-8E96-47CC-B932-A36F58DB7BD6";
    private static final String SAMPLE_HOST = "localhost:8080";

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final List<String> mediaTypes;
    private final Schemas schemas;

    /**
     * Creates a document without operations.
     *
     * @param mediaTypes the media types of the responses
     */
    public OpenApiDocument(
            String title, String description, List<String> mediaTypes, Environment environment, Validator validator) {
        this.mediaTypes = mediaTypes;
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", title)
                .put("version", environment.getProperty("spring.application.version", "unknown"))
                .put("description", description)
                .putObject("license")
                .put("name", "Apache License 2.0")
                .put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", "/").put("description", "This LiveMock.");
        root.putArray("security");
        root.putArray("tags");
        root.putObject("paths");
        this.schemas = new Schemas(validator, components("schemas"));
        writeRequestId();
    }

    private void writeRequestId() {
        ObjectNode header = components("headers").putObject("RequestId");
        header.put("description", "The RequestId of the response, also in the log.");
        header.set("schema", requestIdSchema().without(List.of("description")));
        header.put("example", SAMPLE_REQUEST_ID);
    }

    /** Returns the schema of the field {@code RequestId}, which results and errors have in common. */
    ObjectNode requestIdSchema() {
        return schemas.of(ErrorEnvelope.class.getRecordComponents()[0]);
    }

    public Schemas schemas() {
        return schemas;
    }

    /** Returns the components of a kind, such as {@code securitySchemes}. */
    public ObjectNode components(String kind) {
        return root.withObjectProperty("components").withObjectProperty(kind);
    }

    /** Returns the document in its current state. */
    public ObjectNode root() {
        return root;
    }

    /** Adds the operation of a controller method. The Javadoc of the method becomes the summary and the description. */
    public ObjectNode addOperation(String path, String httpMethod, String operationId, Method method) {
        Documentation documentation = Documentation.of(method);
        ObjectNode operation =
                root.withObjectProperty("paths").withObjectProperty(path).putObject(httpMethod);
        operation.put("operationId", operationId);
        operation.putArray("tags").add(tagOf(method.getDeclaringClass()));
        operation.put("summary", documentation.summary());
        if (!documentation.rest().isEmpty()) {
            operation.put("description", documentation.rest());
        }
        if (documentation.link() != null) {
            operation.putObject("externalDocs").put("url", documentation.link());
        }
        return operation;
    }

    /** Returns the tag of a controller. Adds it to the document if it is new. */
    private String tagOf(Class<?> controller) {
        String name = Objects.requireNonNull(
                        controller.getAnnotation(OpenApiTag.class), () -> controller.getName() + " has no @OpenApiTag")
                .value();
        boolean isNew = root.withArrayProperty("tags")
                .valueStream()
                .noneMatch(tag -> tag.get("name").asString().equals(name));
        if (isNew) {
            root.withArrayProperty("tags")
                    .addObject()
                    .put("name", name)
                    .put("description", Documentation.of(controller).text());
        }
        return name;
    }

    /** Creates a parameter. Moves the description and the example from the schema to the parameter. */
    public static ObjectNode parameter(String name, String in, boolean required, ObjectNode schema) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", name).put("in", in).put("required", required);
        parameter.set("description", schema.remove("description"));
        JsonNode examples = schema.remove("examples");
        if (schema.path("type").asString().equals("object")) {
            ObjectNode content = parameter.putObject("content").putObject("application/json");
            putExample(content.set("schema", schema), examples);
            return parameter;
        }
        if (schema.path("type").asString().equals("array")) {
            parameter.put("style", "form").put("explode", false);
        }
        putExample(parameter.set("schema", schema), examples);
        return parameter;
    }

    private static void putExample(ObjectNode node, @Nullable JsonNode examples) {
        if (examples != null) {
            node.set("example", examples.get(0));
        }
    }

    /** Adds the response of a successful request. */
    public void addSuccess(ObjectNode operation, AnnotatedType result) {
        addSuccess(operation, result, schemas.ofResponse(result));
    }

    void addSuccess(ObjectNode operation, AnnotatedType result, ObjectNode schema) {
        ObjectNode response = operation.withObjectProperty("responses").putObject("200");
        addResponse(response, textOf(result), schema, mediaTypes);
    }

    /** Adds a text of the given media type as the response of a successful request. */
    public void addTextSuccess(ObjectNode operation, String description, String mediaType) {
        ObjectNode response = operation.withObjectProperty("responses").putObject("200");
        addResponse(
                response, description, JsonNodeFactory.instance.objectNode().put("type", "string"), List.of(mediaType));
    }

    private static String textOf(AnnotatedType result) {
        OneOf oneOf = result.getAnnotation(OneOf.class);
        if (oneOf != null) {
            return textOf(oneOf.value()[0]);
        }
        if (result instanceof AnnotatedParameterizedType generic) {
            return textOf(generic.getAnnotatedActualTypeArguments()[0]);
        }
        return textOf((Class<?>) result.getType());
    }

    private static String textOf(Class<?> result) {
        return result == JsonNode.class
                ? "An OpenAPI document."
                : Documentation.of(result).text();
    }

    /** Adds the error responses of an operation: the given ones, and the {@link ErrorResponses} of its method. */
    public void addErrors(ObjectNode operation, String operationId, Method method, List<ErrorLine> errors) {
        ErrorResponses own = method.getAnnotation(ErrorResponses.class);
        Stream<ErrorLine> all = Stream.concat(
                errors.stream(),
                own == null ? Stream.empty() : Arrays.stream(own.value()).map(ErrorLine::ofOperation));
        Map<Integer, List<ErrorLine>> byStatus = all.collect(
                Collectors.groupingBy(error -> error.example().status(), TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, lines) -> operation
                .withObjectProperty("responses")
                .putObject(Integer.toString(status))
                .put("$ref", "#/components/responses/" + addErrorResponse(operationId, status, lines)));
    }

    private String addErrorResponse(String operationId, int status, List<ErrorLine> lines) {
        String name = (lines.stream().anyMatch(ErrorLine::isSpecific) ? operationId : "Error") + status;
        ObjectNode responses = components("responses");
        if (!responses.has(name)) {
            String text = lines.stream().map(ErrorLine::text).collect(Collectors.joining("\n"));
            ObjectNode response = responses.putObject(name);
            addResponse(response, text, schemas.ofResponse(ErrorEnvelope.class), mediaTypes);
            JsonNode example = ApiMappers.JSON.valueToTree(ErrorEnvelope.of(
                    SAMPLE_REQUEST_ID, SAMPLE_HOST, lines.get(0).example()));
            response.withObjectProperty("content")
                    .withObjectProperty("application/json")
                    .set("example", example);
        }
        return name;
    }

    private static void addResponse(
            ObjectNode response, String description, ObjectNode schema, List<String> mediaTypes) {
        response.put("description", description);
        response.putObject("headers")
                .putObject(Exchange.REQUEST_ID_HEADER)
                .put("$ref", "#/components/headers/RequestId");
        mediaTypes.forEach(
                type -> response.withObjectProperty("content").putObject(type).set("schema", schema));
    }
}
