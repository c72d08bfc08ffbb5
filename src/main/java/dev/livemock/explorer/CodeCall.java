package dev.livemock.explorer;

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
record CodeCall(String scheme, String host, String action, Map<String, String> parameters) {

    /** The parameter that selects the format of the response. The SDKs require JSON, so only the curl commands send it. */
    public static final String FORMAT = "Format";

    /** The only parameter that the SDKs send in the query instead of the form. */
    private static final String SKIP_AUDIT = "SkipAudit";

    /** Returns the parameter that the SDKs send in the query, if the call has it. */
    Map<String, String> queryParameters() {
        String skipAudit = parameters.get(SKIP_AUDIT);
        return skipAudit == null ? Map.of() : Map.of(SKIP_AUDIT, skipAudit);
    }

    /** Returns the parameters that the code sends in the form. */
    Map<String, String> formParameters() {
        return without(SKIP_AUDIT);
    }

    boolean hasFormat() {
        return parameters.containsKey(FORMAT);
    }

    CodeCall withoutFormat() {
        return new CodeCall(scheme, host, action, without(FORMAT));
    }

    private Map<String, String> without(String name) {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        others.remove(name);
        return others;
    }
}
