package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation, whatever form it came in.
 *
 * @param requestId the RequestId of the answer
 * @param operation the operation, one that LiveMock emulates
 * @param path the path as it was sent: {@code /}, or the operation's
 * @param query the parameters of the query
 * @param parameters the parameters of query and form together
 * @param body the body
 */
public record Call(
        String requestId, Operation operation, String path, Parameters query, Parameters parameters, RawBody body) {

    private static final String ATTRIBUTE = Call.class.getName();

    /** Returns the operation's name. */
    public String action() {
        return operation.apiName();
    }

    /** Returns how many bytes the body has. */
    public int bodySize() {
        return body.size();
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Returns the call that this request is.
     *
     * @throws dev.livemock.gateway.ApiException {@code InvalidAction.NotFound} if it is none, since the path only resembles
     *     an operation's
     */
    static Call require(HttpServletRequest request) {
        Call call = of(request);
        if (call == null) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        return call;
    }

    /** Returns the call that this request is, or null if it is no API call, such as a health check. */
    public static @Nullable Call of(HttpServletRequest request) {
        return (Call) request.getAttribute(ATTRIBUTE);
    }
}
