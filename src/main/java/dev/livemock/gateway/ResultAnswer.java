package dev.livemock.gateway;

/** The body of an answer that is a success. */
record ResultAnswer(String requestId, Object result) {}
