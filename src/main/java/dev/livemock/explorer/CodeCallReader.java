package dev.livemock.explorer;

import dev.livemock.control.InvalidRequest;
import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.OperationDefinitions;
import dev.livemock.gateway.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the call to generate code for from the query of a request. Accepts only known names, since they become program code.
 */
final class CodeCallReader {

    private static final String ACTION = "Action";
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private final HttpServletRequest request;
    private final Parameters query;

    CodeCallReader(HttpServletRequest request) {
        this.request = request;
        this.query = Parameters.ofQuery(request);
    }

    /**
     * Returns the call.
     *
     * @throws ApiException {@code LiveMock.InvalidRequest} if the query or the header {@code Host} is invalid
     */
    CodeCall call(OperationDefinitions operations) {
        Operation operation = requireOperation();
        List<String> known = Stream.concat(operations.parametersOf(operation).stream(), Stream.of(CodeCall.FORMAT))
                .toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : query.without(Set.of(ACTION)).keySet()) {
            InvalidRequest.require(known.contains(name), name, "unknown parameter; allowed parameters are " + known);
            parameters.put(name, requireValue(name));
        }
        return new CodeCall(request.getScheme(), requireHost(), operation.apiName(), parameters);
    }

    private Operation requireOperation() {
        InvalidRequest.require(query.first(ACTION) != null, ACTION, "is required");
        String action = requireValue(ACTION);
        Operation operation = Operation.named(action);
        if (operation == null) {
            throw InvalidRequest.of(ACTION, action + " is not an operation of the API");
        }
        return operation;
    }

    private String requireValue(String name) {
        List<String> values = query.all(name);
        InvalidRequest.require(values.size() == 1, name, "must not be given more than once");
        InvalidRequest.require(values.get(0).indexOf('\0') < 0, name, "must not contain NUL");
        return values.get(0);
    }

    private String requireHost() {
        String host = request.getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            throw InvalidRequest.of("Host", "must be host or host:port");
        }
        return host;
    }
}
