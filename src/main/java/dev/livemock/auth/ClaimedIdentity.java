package dev.livemock.auth;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who a call says that it is made by, before anything is known to be right with it.
 *
 * @param accessKeyId the AccessKeyId that it names, or null if it names none
 * @param signatureVersion the version of its signature, such as {@code 1.0} or {@code 3}; null if it has no signature or
 *     the version cannot be read
 */
public record ClaimedIdentity(
        @Nullable String accessKeyId, @Nullable String signatureVersion) {

    private static final String ATTRIBUTE = ClaimedIdentity.class.getName();
    private static final ClaimedIdentity NONE = new ClaimedIdentity(null, null);

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the claim of a request, one that claims nothing if it has not come as far as the authentication. */
    public static ClaimedIdentity of(HttpServletRequest request) {
        ClaimedIdentity identity = (ClaimedIdentity) request.getAttribute(ATTRIBUTE);
        return identity == null ? NONE : identity;
    }
}
