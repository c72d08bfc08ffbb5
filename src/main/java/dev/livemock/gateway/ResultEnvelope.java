package dev.livemock.gateway;

/**
 * The body of an answer that is a success.
 *
 * @param requestId names this answer, also in the header {@code x-acs-request-id} and in the log
 * @param result what the operation answers
 */
public record ResultEnvelope(@Format("uuid") String requestId, Object result) {}
