package dev.livemock.gateway;

import dev.livemock.declare.Format;

/**
 * The body of an answer that is a success.
 *
 * @param requestId names this answer, also in the header {@code x-acs-request-id} and in the log
 * @param result what the operation answers
 */
public record ResultAnswer(@Format("uuid") String requestId, Object result) {}
