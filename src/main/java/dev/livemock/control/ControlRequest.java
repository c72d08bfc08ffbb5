package dev.livemock.control;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.BodyLimit;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Parameters;
import dev.livemock.gateway.ParseErrorMessage;
import dev.livemock.gateway.RecordAnnotations;
import dev.livemock.gateway.StorableText;
import dev.livemock.gateway.StrictMappers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads the query and the body of a request under {@code /_livemock}. The {@code Content-Type} of the body is ignored. */
final class ControlRequest {

    /** The maximum size of a body that is read as a record, in bytes: 64 KiB. */
    private static final int MAX_RECORD_BYTES = 64 << 10;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    /** The reason for rejecting a text that a database cannot store. */
    static final String NOT_STORABLE = "must not contain a character that cannot be stored";

    private static final JsonMapper MAPPER = StrictMappers.json();

    private final HttpServletRequest request;
    private final Parameters query;

    ControlRequest(HttpServletRequest request) {
        this.request = request;
        this.query = Parameters.ofQuery(request);
    }

    /** Returns the error for an invalid field or parameter. */
    static ApiException invalid(String field, String reason) {
        return ErrorCode.INVALID_CONTROL_REQUEST.exception(field, reason);
    }

    /** Rejects the request unless a condition is met. */
    static void require(boolean condition, String field, String reason) {
        if (!condition) {
            throw invalid(field, reason);
        }
    }

    /** Rejects parameters that the method does not declare, repeated parameters, and a body that it does not declare. */
    void requireOnly(ControlSignature signature) {
        List<String> allowed = signature.queryNames();
        for (String name : query.names()) {
            require(allowed.contains(name), name, "unknown parameter; allowed parameters are " + allowed);
            require(query.all(name).size() == 1, name, "must not be given more than once");
        }
        if (signature.body() == null) {
            require(bytes(MAX_RECORD_BYTES).length == 0, "the body", "must be empty; send parameters in the query");
        }
    }

    /** Reads the query as a record of strings, integers and booleans. */
    <T> T query(Class<T> type) {
        ObjectNode parameters = MAPPER.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = ControlSignature.nameOf(component);
            String value = parameter(name);
            String text = value == null ? RecordAnnotations.defaultOf(component) : value;
            if (text != null) {
                parameters.set(name, valueOf(component.getType(), name, text));
            }
        }
        return MAPPER.treeToValue(parameters, type);
    }

    /** Returns a parameter of the query, or null if it is absent. Rejects an empty value and one that cannot be stored. */
    private @Nullable String parameter(String name) {
        List<String> values = query.all(name);
        if (values.isEmpty()) {
            return null;
        }
        String value = values.get(0);
        require(!value.isEmpty(), name, "must not be empty");
        require(StorableText.isStorable(value), name, NOT_STORABLE);
        return value;
    }

    private static JsonNode valueOf(Class<?> type, String name, String text) {
        if (type == boolean.class || type == Boolean.class) {
            require(text.equals("true") || text.equals("false"), name, "must be true or false");
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (type == int.class || type == Integer.class) {
            require(INTEGER.matcher(text).matches(), name, "must be an integer");
            return IntNode.valueOf(Integer.parseInt(text));
        }
        return StringNode.valueOf(text);
    }

    byte[] bytes() {
        return bytes(BodyLimit.CONTROL);
    }

    private byte[] bytes(int limit) {
        try {
            byte[] bytes = request.getContentLengthLong() > limit
                    ? null
                    : request.getInputStream().readNBytes(limit + 1);
            if (bytes == null || bytes.length > limit) {
                throw BodyLimit.exceeded(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw ErrorCode.MALFORMED_REQUEST.exception("its body cannot be read to the end");
        }
    }

    /** Reads the body as a record in JSON. */
    <T> T body(Class<T> type) {
        try {
            T body = MAPPER.readValue(bytes(MAX_RECORD_BYTES), type);
            require(body != null, "the body", "must not be null");
            return body;
        } catch (JacksonException e) {
            ParseErrorMessage failure = new ParseErrorMessage(e);
            throw invalid(failure.place(), failure.reason());
        }
    }
}
