package dev.livemock.testing;

/** Thrown if LiveMock rejects a request to its control API. The message consists of the code and the message of the error. */
public final class LiveMockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    LiveMockException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** Returns the code of the error, such as {@code LiveMock.InvalidRequest}. */
    public String code() {
        return code;
    }
}
