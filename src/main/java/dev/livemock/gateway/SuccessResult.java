package dev.livemock.gateway;

/**
 * The result of an operation that returns no data.
 *
 * @param success always true; if the operation fails, the response is an error
 */
public record SuccessResult(@Example("true") boolean success) {

    public static final SuccessResult DONE = new SuccessResult(true);
}
