package dev.livemock.gateway;

/**
 * The result of an operation that only says that it was done.
 *
 * @param success true: whatever cannot be done is answered as an error
 */
public record SuccessResult(boolean success) {

    public static final SuccessResult DONE = new SuccessResult(true);
}
