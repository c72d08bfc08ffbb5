package dev.livemock.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed a call, and when, if that was checked.
 *
 * @param nonce what is remembered of the call against replays, or null if it carries nothing such
 */
record VerifiedSignature(Credential credential, @Nullable String nonce, Instant time) {

    private static final String ATTRIBUTE = VerifiedSignature.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns who has signed a request, or null if no signature was checked. */
    static @Nullable VerifiedSignature of(HttpServletRequest request) {
        return (VerifiedSignature) request.getAttribute(ATTRIBUTE);
    }
}
