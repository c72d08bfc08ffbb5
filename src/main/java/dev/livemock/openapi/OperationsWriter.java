package dev.livemock.openapi;

import static dev.livemock.gateway.Operation.LIST_MESSAGE_GROUP;

import dev.livemock.gateway.ActionDefinition;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.PagingSettings;
import dev.livemock.gateway.ParameterType;
import dev.livemock.gateway.RequestComponent;
import dev.livemock.gateway.ResponseFormat;
import dev.livemock.gateway.ResultEnvelope;
import dev.livemock.gateway.StorableText;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the document of the operations. */
final class OperationsWriter {

    private static final String DESCRIPTION = """
            The message groups of Alibaba Cloud's ApsaraVideo Live, version 2016-11-01, as LiveMock emulates them.

            **Calls.** An operation is called by GET with its parameters in the query, or by POST with them in a form, in \
            the query, or in both. It is named by the path, as here; or, with the path `/`, by the header `x-acs-action` \
            with `x-acs-version: 2016-11-01`, or by the parameters `Action` and `Version=2016-11-01`, as the SDKs do it. \
            An empty parameter counts as absent, and one that is unknown is ignored. Unless LiveMock runs in strict mode, \
            a call needs no signature.

            **Answers** are JSON, unless the parameter `Format`, or without it the header `Accept`, asks for XML. In XML a \
            list repeats its element, and one that is empty is absent.

            **Errors** all have the form of the schema `Error`. Of several faults the first is answered: what is wrong with \
            the request, with its signature, the limit, the RAM policy, a parameter that is missing, one that is invalid. \
            Codes that begin with `LiveMock.` are LiveMock's own. An operation of the family that is not here is answered \
            with 501 `LiveMock.NotEmulated`, any other with 404 `InvalidAction.NotFound`, and a method that is neither GET \
            nor POST with 400 `UnsupportedHTTPMethod`.

            **The limit** is on the queries per second of each caller and operation, `x-queries-per-second` unless the \
            settings say otherwise. A call over it is answered with 400 `Throttling.User`, and the header \
            `x-acs-retry-after` says how many milliseconds to wait.""";

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
            ErrorLine.ofAll(ErrorCode.REQUEST_TOO_LARGE, "the body may have 1048576 bytes"),
            ErrorLine.ofAll(ErrorCode.UNSUPPORTED_CONTENT_TYPE, "text/plain"),
            ErrorLine.ofAll(ErrorCode.INTERNAL_ERROR),
            ErrorLine.ofAll(ErrorCode.SERVICE_UNAVAILABLE));

    private static final List<String> COMMON_PARAMETERS = List.of("Action", "Version");

    private final PagingSettings paging;
    private final OpenApiDocument document;

    OperationsWriter(PagingSettings paging, Environment environment, Validator validator) {
        this.paging = paging;
        this.document = new OpenApiDocument(
                "LiveMock", DESCRIPTION, List.of("application/json", "application/xml"), environment, validator);
    }

    /** The operation that LiveMock is about comes first, the others in the order of the family. */
    JsonNode write(List<ActionDefinition> signatures) {
        document.components("parameters")
                .set("Format", OpenApiDocument.parameter("Format", "query", false, formatSchema()));
        signatures.stream()
                .sorted(Comparator.comparing(signature -> signature.operation() != LIST_MESSAGE_GROUP))
                .forEach(this::writeOperation);
        return document.root();
    }

    private static ObjectNode formatSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "string");
        Arrays.stream(ResponseFormat.values()).map(Enum::name).forEach(schema.putArray("enum")::add);
        return schema.put(
                "description",
                "The format of the answer, in upper or lower case; absent, the header `Accept` decides, and it is JSON"
                        + " unless that asks for XML.");
    }

    private void writeOperation(ActionDefinition signature) {
        String name = signature.operation().apiName();
        ObjectNode get = document.addOperation("/" + name, "get", name, signature.method());
        writeParameters(get, signature);
        writeAnswers(get, signature);
        writeRules(get, signature.operation());
        ObjectNode post = document.addOperation("/" + name, "post", name + "ByPost", signature.method());
        writeForm(post, signature);
        writeAnswers(post, signature);
        writeRules(post, signature.operation());
    }

    private void writeParameters(ObjectNode get, ActionDefinition signature) {
        signature.parameters().forEach(parameter -> get.withArrayProperty("parameters")
                .add(OpenApiDocument.parameter(
                        parameter.parameter(), "query", isRequired(parameter), schemaOf(parameter))));
        get.withArrayProperty("parameters").addObject().put("$ref", "#/components/parameters/Format");
    }

    private boolean isRequired(RequestComponent parameter) {
        return parameter.mustBePresent(paging.defaults());
    }

    private ObjectNode schemaOf(RequestComponent parameter) {
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

    /** Writes which texts are allowed, unless a constraint has a pattern, which is narrower. */
    private static void writeText(ObjectNode schema, boolean required) {
        if (schema.has("pattern")) {
            return;
        }
        if (required && !schema.has("minLength")) {
            schema.put("minLength", 1);
        }
        ConstraintWriter.writePattern(StorableText.PATTERN, schema);
    }

    private void writeForm(ObjectNode post, ActionDefinition signature) {
        ObjectNode content = post.putObject("requestBody")
                .put("required", signature.parameters().stream().anyMatch(this::isRequired))
                .putObject("content")
                .putObject("application/x-www-form-urlencoded");
        ObjectNode form = content.putObject("schema").put("type", "object");
        for (RequestComponent parameter : signature.parameters()) {
            form.withObjectProperty("properties").set(parameter.parameter(), schemaOf(parameter));
            if (isRequired(parameter)) {
                form.withArrayProperty("required").add(parameter.parameter());
            }
            writeEncoding(content, parameter);
        }
        form.withObjectProperty("properties").set("Format", formatSchema());
    }

    private static void writeEncoding(ObjectNode content, RequestComponent parameter) {
        if (parameter.type() == ParameterType.MAP) {
            encoding(content, parameter).put("contentType", "application/json");
        } else if (parameter.type() == ParameterType.LIST) {
            encoding(content, parameter).put("style", "form").put("explode", false);
        }
    }

    private static ObjectNode encoding(ObjectNode content, RequestComponent parameter) {
        return content.withObjectProperty("encoding").putObject(parameter.parameter());
    }

    private void writeAnswers(ObjectNode node, ActionDefinition signature) {
        document.addSuccess(node, signature.method().getAnnotatedReturnType(), envelopeOf(signature));
        document.addErrors(node, signature.operation().apiName(), signature.method(), errorsOf(signature));
    }

    private static void writeRules(ObjectNode node, Operation operation) {
        node.put("x-ram-action", "live:" + operation.apiName());
        if (operation.accessLevel() != null) {
            node.put("x-ram-access-level", operation.accessLevel().name().toLowerCase(Locale.ROOT));
        }
        node.put("x-queries-per-second", operation.queriesPerSecond());
    }

    private ObjectNode envelopeOf(ActionDefinition signature) {
        String name = signature.operation().apiName() + "Response";
        ObjectNode envelope = document.schemas().add(name);
        envelope.put("type", "object")
                .put("description", "The answer of " + signature.operation().apiName() + ".");
        envelope.putObject("xml").put("name", name);
        ObjectNode properties = envelope.putObject("properties");
        Arrays.stream(ResultEnvelope.class.getRecordComponents()).forEach(component -> {
            String field = StringUtils.capitalize(component.getName());
            ObjectNode schema = component.getType() == Object.class
                    ? document.schemas().ofAnswer(signature.method().getAnnotatedReturnType())
                    : document.schemas().of(component);
            properties.set(
                    field, schema.put("description", Documentation.of(component).text()));
            envelope.withArrayProperty("required").add(field);
        });
        return Schemas.reference(name);
    }

    private List<ErrorLine> errorsOf(ActionDefinition signature) {
        List<ErrorLine> errors = new ArrayList<>();
        List<String> required = signature.parameters().stream()
                .filter(this::isRequired)
                .map(RequestComponent::parameter)
                .toList();
        if (!required.isEmpty()) {
            errors.add(ErrorLine.ofParameters(ErrorCode.MISSING_PARAMETER, required));
        }
        List<String> all = Stream.concat(
                        signature.parameters().stream().map(RequestComponent::parameter), COMMON_PARAMETERS.stream())
                .toList();
        errors.add(ErrorLine.ofParameters(ErrorCode.INVALID_PARAMETER, all));
        errors.addAll(COMMON_ERRORS);
        return errors;
    }
}
