package dev.livemock.openapi;

import static dev.livemock.gateway.Operation.LIST_MESSAGE_GROUP;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.OperationDefinition;
import dev.livemock.gateway.PagingSettings;
import dev.livemock.gateway.RequestParameter;
import dev.livemock.gateway.ResponseFormat;
import dev.livemock.gateway.StorableText;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the OpenAPI document of the operations. */
public final class OperationsDocumentWriter {

    private static final String DESCRIPTION = """
            The message groups of Alibaba Cloud's ApsaraVideo Live, version 2016-11-01, as LiveMock emulates them.

            **Calls.** Send a GET request with the parameters in the query, or a POST request with the parameters in a form, \
            in the query, or in both. The path names the operation, as in this document. Alternatively, as in the SDKs, use \
            the path `/` with the headers `x-acs-action` and `x-acs-version: 2016-11-01`, or with the parameters `Action` and \
            `Version=2016-11-01`. An empty parameter counts as absent. Unknown parameters are ignored. A signature is required \
            only in strict mode.

            **Responses** are JSON, unless the parameter `Format` asks for XML. If `Format` is absent, the header `Accept` \
            decides. In XML, a list repeats its element, and an empty list is absent.

            **Errors** have the schema `Error`. If several errors apply, the first one in this order is returned: invalid \
            request, signature, rate limit, RAM policy, missing parameter, invalid parameter. Codes that begin with \
            `LiveMock.` do not exist in the real API. Operations that are not in this document return 404 \
            `InvalidAction.NotFound`. Methods other than GET and POST return 400 `UnsupportedHTTPMethod`.

            **The rate limit** is a number of queries per second for each caller and operation. It is `x-queries-per-second`, \
            unless the settings change it. Calls that exceed it return 400 `Throttling.User`. The header `x-acs-retry-after` \
            is the time to wait, in milliseconds.""";

    private static final List<ErrorLine> COMMON_ERRORS = List.of(
            ErrorLine.ofAll(ErrorCode.INVALID_FORMAT),
            ErrorLine.ofAll(ErrorCode.THROTTLING_USER),
            ErrorLine.ofAll(ErrorCode.ACCESS_KEY_NOT_FOUND),
            ErrorLine.ofAll(ErrorCode.ACCESS_KEY_INACTIVE),
            ErrorLine.ofAll(ErrorCode.SECURITY_TOKEN_MISMATCH),
            ErrorLine.ofAll(ErrorCode.TIMESTAMP_MALFORMED),
            ErrorLine.ofAll(ErrorCode.TIMESTAMP_EXPIRED),
            ErrorLine.ofAll(ErrorCode.SIGNATURE_NONCE_USED),
            ErrorLine.ofAll(ErrorCode.INVALID_SIGNATURE_METHOD),
            ErrorLine.ofAll(ErrorCode.INCOMPLETE_SIGNATURE),
            ErrorLine.ofAll(ErrorCode.SIGNATURE_V1_MISMATCH, "GET&%2F&…"),
            ErrorLine.ofAll(ErrorCode.SIGNATURE_V3_MISMATCH, "ACS3-HMAC-SHA256…", "POST…"),
            ErrorLine.ofAll(ErrorCode.BEARER_TOKEN_NOT_EMULATED),
            ErrorLine.ofAll(ErrorCode.FOREIGN_PAGE, "Origin", ""),
            ErrorLine.ofAll(ErrorCode.FORBIDDEN_RAM),
            ErrorLine.ofAll(ErrorCode.MALFORMED_REQUEST, "its body cannot be read to the end"),
            ErrorLine.ofAll(ErrorCode.REQUEST_TOO_LARGE, "the body must not exceed 1048576 bytes"),
            ErrorLine.ofAll(ErrorCode.UNSUPPORTED_CONTENT_TYPE, "text/plain"),
            ErrorLine.ofAll(ErrorCode.INTERNAL_ERROR),
            ErrorLine.ofAll(ErrorCode.SERVICE_UNAVAILABLE));

    private static final List<String> COMMON_PARAMETERS = List.of("Action", "Version");

    private final PagingSettings paging;
    private final OpenApiDocument document;

    /** Creates an empty document, which reflects the settings. */
    public OperationsDocumentWriter(PagingSettings paging, Environment environment, Validator validator) {
        this.paging = paging;
        this.document = new OpenApiDocument(
                "LiveMock", DESCRIPTION, List.of("application/json", "application/xml"), environment, validator);
    }

    /**
     * Returns the document. ListMessageGroup comes first, followed by the other operations in the order of
     * {@link Operation}.
     */
    public JsonNode write(Collection<OperationDefinition> definitions) {
        document.components("parameters")
                .set("Format", OpenApiDocument.parameter("Format", "query", false, formatSchema()));
        definitions.stream()
                .sorted(Comparator.comparing(definition -> definition.operation() != LIST_MESSAGE_GROUP))
                .forEach(this::writeOperation);
        return document.root();
    }

    private static ObjectNode formatSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "string");
        Arrays.stream(ResponseFormat.values()).map(Enum::name).forEach(schema.putArray("enum")::add);
        return schema.put(
                "description",
                "The format of the response, in upper or lower case; if absent, it is XML if the header `Accept` asks"
                        + " for XML, otherwise JSON.");
    }

    private void writeOperation(OperationDefinition definition) {
        String name = definition.operation().apiName();
        ObjectNode get = document.addOperation("/" + name, "get", name, definition.method());
        writeParameters(get, definition);
        writeResponses(get, definition);
        writeRules(get, definition.operation());
        ObjectNode post = document.addOperation("/" + name, "post", name + "ByPost", definition.method());
        writeForm(post, definition);
        writeResponses(post, definition);
        writeRules(post, definition.operation());
    }

    private void writeParameters(ObjectNode get, OperationDefinition definition) {
        definition.parameters().forEach(parameter -> get.withArrayProperty("parameters")
                .add(OpenApiDocument.parameter(parameter.name(), "query", isRequired(parameter), schemaOf(parameter))));
        get.withArrayProperty("parameters").addObject().put("$ref", "#/components/parameters/Format");
    }

    private boolean isRequired(RequestParameter parameter) {
        return parameter.mustBePresent(paging.defaults());
    }

    private ObjectNode schemaOf(RequestParameter parameter) {
        ObjectNode schema = document.schemas().of(parameter.component());
        switch (parameter.type()) {
            case STRING -> writeText(schema, isRequired(parameter));
            case LIST -> writeText(schema.withObjectProperty("items"), true);
            case MAP -> {
                writeText(schema.withObjectProperty("propertyNames"), false);
                writeText(schema.withObjectProperty("additionalProperties"), false);
            }
            case INTEGER, BOOLEAN -> {}
        }
        return schema;
    }

    /**
     * Restricts a text to storable characters, and a required text to at least one. Does nothing if a constraint has set a
     * pattern.
     */
    private static void writeText(ObjectNode schema, boolean required) {
        if (schema.has("pattern")) {
            return;
        }
        if (required && !schema.has("minLength")) {
            schema.put("minLength", 1);
        }
        ConstraintWriter.writePattern(StorableText.PATTERN, schema);
    }

    private void writeForm(ObjectNode post, OperationDefinition definition) {
        ObjectNode content = post.putObject("requestBody")
                .put("required", definition.parameters().stream().anyMatch(this::isRequired))
                .putObject("content")
                .putObject("application/x-www-form-urlencoded");
        ObjectNode form = content.putObject("schema").put("type", "object");
        for (RequestParameter parameter : definition.parameters()) {
            form.withObjectProperty("properties").set(parameter.name(), schemaOf(parameter));
            if (isRequired(parameter)) {
                form.withArrayProperty("required").add(parameter.name());
            }
            writeEncoding(content, parameter);
        }
        form.withObjectProperty("properties").set("Format", formatSchema());
    }

    private static void writeEncoding(ObjectNode content, RequestParameter parameter) {
        if (parameter.type() == RequestParameter.Type.MAP) {
            encoding(content, parameter).put("contentType", "application/json");
        } else if (parameter.type() == RequestParameter.Type.LIST) {
            encoding(content, parameter).put("style", "form").put("explode", false);
        }
    }

    private static ObjectNode encoding(ObjectNode content, RequestParameter parameter) {
        return content.withObjectProperty("encoding").putObject(parameter.name());
    }

    private void writeResponses(ObjectNode node, OperationDefinition definition) {
        document.addSuccess(node, definition.method().getAnnotatedReturnType(), envelopeOf(definition));
        document.addErrors(node, definition.operation().apiName(), definition.method(), errorsOf(definition));
    }

    private static void writeRules(ObjectNode node, Operation operation) {
        node.put("x-ram-action", "live:" + operation.apiName());
        if (operation.accessLevel() != null) {
            node.put("x-ram-access-level", operation.accessLevel().name().toLowerCase(Locale.ROOT));
        }
        node.put("x-queries-per-second", operation.queriesPerSecond());
        node.put("x-read-only", operation.isReadOnly());
    }

    private ObjectNode envelopeOf(OperationDefinition definition) {
        String name = definition.operation().apiName() + "Response";
        ObjectNode envelope = document.schemas().add(name);
        envelope.put("type", "object")
                .put("description", "The response of " + definition.operation().apiName() + ".");
        envelope.putObject("xml").put("name", name);
        ObjectNode properties = envelope.putObject("properties");
        properties.set("RequestId", document.requestIdSchema());
        properties.set(
                "Result",
                document.schemas()
                        .ofResponse(definition.method().getAnnotatedReturnType())
                        .put("description", "The result of the operation."));
        envelope.putArray("required").add("RequestId").add("Result");
        return Schemas.reference(name);
    }

    private List<ErrorLine> errorsOf(OperationDefinition definition) {
        List<ErrorLine> errors = new ArrayList<>();
        List<String> required = definition.parameters().stream()
                .filter(this::isRequired)
                .map(RequestParameter::name)
                .toList();
        if (!required.isEmpty()) {
            errors.add(ErrorLine.ofParameters(ErrorCode.MISSING_PARAMETER, required));
        }
        List<String> all = Stream.concat(
                        definition.parameters().stream().map(RequestParameter::name), COMMON_PARAMETERS.stream())
                .toList();
        errors.add(ErrorLine.ofParameters(ErrorCode.INVALID_PARAMETER, all));
        errors.addAll(COMMON_ERRORS);
        return errors;
    }
}
