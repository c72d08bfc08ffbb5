package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation. The path, the header {@value #ACTION_HEADER} or the parameter {@code Action} names the operation.
 *
 * @param requestId the RequestId of the response
 * @param operation the called operation
 * @param path the path of the request: {@code /}, or that of the operation
 * @param query the parameters of the query
 * @param parameters the parameters of query and form together
 * @param body the body; each character is one byte (ISO-8859-1)
 * @param authorization the header {@code Authorization}, or null if it is absent or contains no signature
 */
public record Call(
        String requestId,
        Operation operation,
        String path,
        Parameters query,
        Parameters parameters,
        String body,
        @Nullable AuthorizationHeader authorization) {

    /** The response header with the RequestId. */
    public static final String REQUEST_ID_HEADER = "x-acs-request-id";

    /** The request header that can name the operation. */
    public static final String ACTION_HEADER = "x-acs-action";

    private static final String ATTRIBUTE = Call.class.getName();

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

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Returns the call of this request.
     *
     * @throws dev.livemock.gateway.ApiException {@code InvalidAction.NotFound} if the request is not a call. Spring MVC
     *     decodes the path, so a request for {@code /%4cistMessageGroup} reaches a controller method although
     *     {@link CallReader} did not read it as a call.
     */
    static Call require(HttpServletRequest request) {
        Call call = of(request);
        if (call == null) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        return call;
    }

    /** Returns the call of a request, or null for other requests, such as health checks, and for invalid calls. */
    public static @Nullable Call of(HttpServletRequest request) {
        return (Call) request.getAttribute(ATTRIBUTE);
    }
}
