package dev.livemock.error;

/**
 * The error catalogue: each error that LiveMock answers, with its HTTP status, the code that clients compare, and the
 * text of its message. Codes and texts are the vendor's, except those that begin with {@code LiveMock.}, which stand for
 * conditions that the vendor does not document.
 *
 * <p>A {@code %s} in a code or message is filled with the arguments given to {@link #exception(Object...)}.
 */
public enum ErrorCode {
    /** A required parameter is absent. Argument: the parameter's name. */
    MISSING_PARAMETER(400, "Missing%s", "%s is mandatory for this action."),

    /** A parameter has a value that it cannot have, or is given more than once. Argument: the parameter's name. */
    INVALID_PARAMETER(400, "Invalid%s", "Specified parameter %s is not valid."),

    /** No operation has this name, or nothing lives at this path. */
    ACTION_NOT_FOUND(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method."),

    /** The HTTP method is one that the API does not take. */
    UNSUPPORTED_HTTP_METHOD(400, "UnsupportedHTTPMethod", "This http method is not supported."),

    /** The caller has used up the queries per second of the operation. */
    THROTTLING_USER(400, "Throttling.User", "Request was denied due to user flow control."),

    /** A bug in LiveMock; the log has the details under the RequestId. */
    INTERNAL_ERROR(500, "InternalError", "The request processing has failed due to some unknown error."),

    /** LiveMock cannot answer now: it is still loading its data, or its database is away. */
    SERVICE_UNAVAILABLE(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."),

    /** The request is not HTTP, or not a form, as far as it was read. Argument: what is wrong with it. */
    MALFORMED_REQUEST(400, "LiveMock.MalformedRequest", "The request is not well-formed: %s."),

    /** A line, a header or the body is larger than LiveMock reads. Argument: what is too large, and its limit. */
    REQUEST_TOO_LARGE(413, "LiveMock.RequestTooLarge", "The request is too large: %s."),

    /** The body is not a form. Argument: its content type. */
    UNSUPPORTED_CONTENT_TYPE(
            415,
            "LiveMock.UnsupportedContentType",
            "The body must be application/x-www-form-urlencoded in UTF-8, not %s.");

    private final int status;
    private final String code;
    private final String message;

    ErrorCode(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /**
     * Makes the exception that answers this error.
     *
     * @param arguments what fills the {@code %s} of the code and of the message
     * @return a new exception, for the caller to throw
     */
    public ApiException exception(Object... arguments) {
        return new ApiException(status, code.formatted(arguments), message.formatted(arguments));
    }
}
