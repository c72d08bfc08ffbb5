package dev.livemock.explorer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The call for which to generate code.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host, with the port unless it is the default one
 * @param action the name of the operation
 * @param parameters the parameters in the order in which to send them; the names are those of the API, and a value may be any
 *     string without NUL
 */
public record CodeCall(String scheme, String host, String action, Map<String, String> parameters) {

    /** The parameter that selects the format of the response. The SDKs require JSON, so only the curl commands send it. */
    public static final String FORMAT = "Format";

    public CodeCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    boolean hasFormat() {
        return parameters.containsKey(FORMAT);
    }

    CodeCall withoutFormat() {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        others.remove(FORMAT);
        return new CodeCall(scheme, host, action, others);
    }
}
