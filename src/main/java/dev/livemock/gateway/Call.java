package dev.livemock.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A call of an operation. The path, the header {@value #ACTION_HEADER} or the parameter {@code Action} names the operation.
 *
 * @param operation the called operation
 * @param path the path of the request: {@code /}, or that of the operation
 * @param query the parameters of the query
 * @param parameters the parameters of query and form together
 * @param body the body; each character is one byte (ISO-8859-1)
 * @param authorization the header {@code Authorization}, or null if it is absent or contains no signature
 */
public record Call(
        Operation operation,
        String path,
        Parameters query,
        Parameters parameters,
        String body,
        @Nullable AuthorizationHeader authorization) {

    /** The request header that can name the operation. */
    public static final String ACTION_HEADER = "x-acs-action";

    /** Returns the operation's name. */
    public String action() {
        return operation.apiName();
    }

    /** Returns the AccessKeyId that the call claims, which is not verified, or null if it has none. */
    public @Nullable String accessKeyId() {
        return authorization == null ? parameters.first("AccessKeyId") : authorization.accessKeyId();
    }

    /**
     * Returns the version of the call's signature, which is not verified. A signature in the header takes precedence over one
     * in the parameters.
     *
     * @return {@code 1.0}, or the digit in the scheme of the header, such as {@code 3}, or null if the call is not signed or the
     *     scheme has no digit
     */
    public @Nullable String signatureVersion() {
        if (authorization == null) {
            return parameters.first("Signature") == null ? null : "1.0";
        }
        return authorization.version();
    }
}
