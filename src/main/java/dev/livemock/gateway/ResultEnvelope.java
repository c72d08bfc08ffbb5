package dev.livemock.gateway;

/**
 * The body of a successful response.
 *
 * @param requestId the RequestId of the response, also in the header {@code x-acs-request-id} and in the log
 * @param result the result of the operation
 */
public record ResultEnvelope(@SchemaFormat("uuid") String requestId, Object result) {}
