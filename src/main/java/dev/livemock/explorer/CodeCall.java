package dev.livemock.explorer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The call that code is to make.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host, with its port unless it is the usual one
 * @param action the name of an operation
 * @param parameters its parameters, in the order in which they are to be sent; their names are the API's, their values may
 *     be any text without a NUL
 */
public record CodeCall(String scheme, String host, String action, Map<String, String> parameters) {

    /** The parameter that says how to answer. The SDKs want JSON, so only what has no SDK sends it. */
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
