package dev.livemock.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The verified signature of a call.
 *
 * @param nonce the value that detects replays, or null if the call has none
 * @param time the timestamp of the call
 */
record VerifiedSignature(Credential credential, @Nullable String nonce, Instant time) {

    private static final String ATTRIBUTE = VerifiedSignature.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the verified signature of a request, or null if no signature was checked. */
    static @Nullable VerifiedSignature of(HttpServletRequest request) {
        return (VerifiedSignature) request.getAttribute(ATTRIBUTE);
    }
}
