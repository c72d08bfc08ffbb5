package dev.livemock.gateway;

/**
 * The result of an operation that only says that it was done.
 *
 * @param success whether it was done; true, since whatever cannot be done is answered as an error
 */
public record SuccessResult(@Example("true") boolean success) {

    public static final SuccessResult DONE = new SuccessResult(true);
}
