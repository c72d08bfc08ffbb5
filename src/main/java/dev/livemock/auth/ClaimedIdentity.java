package dev.livemock.auth;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The identity that a call claims, before its signature is verified.
 *
 * @param accessKeyId the AccessKeyId of the call, or null if it has none
 * @param signatureVersion the version of the signature, such as {@code 1.0} or {@code 3}; null if the call is not signed or
 *     the version cannot be read
 */
public record ClaimedIdentity(
        @Nullable String accessKeyId, @Nullable String signatureVersion) {

    private static final String ATTRIBUTE = ClaimedIdentity.class.getName();
    private static final ClaimedIdentity NONE = new ClaimedIdentity(null, null);

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the claimed identity of a request. It is empty if the request was rejected before authentication. */
    public static ClaimedIdentity of(HttpServletRequest request) {
        ClaimedIdentity identity = (ClaimedIdentity) request.getAttribute(ATTRIBUTE);
        return identity == null ? NONE : identity;
    }
}
