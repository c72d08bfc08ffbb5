package dev.livemock.gateway;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The error catalogue: each error that LiveMock answers, with its HTTP status, the code that clients compare, and the
 * text of its message. Codes and texts are the vendor's, except those that begin with {@code LiveMock.}, which are for
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

    /** {@code Format} is neither JSON nor XML. */
    INVALID_FORMAT(400, "InvalidParameter.Format", "Specified parameter format is not valid."),

    /** No app has the AppId that the call names. */
    APP_NOT_FOUND(404, "AppInfoNotExist", "The app does not exist."),

    /** The app has no group of the GroupId that the call names. */
    GROUP_NOT_FOUND(404, "ResourceNotExist", "The message group does not exist."),

    /** An operation of the family that LiveMock does not emulate. Argument: its name. */
    NOT_EMULATED(501, "LiveMock.NotEmulated", "LiveMock does not emulate %s."),

    /** There is no such AccessKeyId. */
    ACCESS_KEY_NOT_FOUND(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."),

    /** The AccessKeyId is disabled. */
    ACCESS_KEY_INACTIVE(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled."),

    /** The security token is not that of the AccessKeyId. */
    SECURITY_TOKEN_MISMATCH(
            400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey."),

    /** The time of signing is not a time. */
    TIMESTAMP_MALFORMED(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."),

    /** The time of signing is too far from the server's. */
    TIMESTAMP_EXPIRED(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."),

    /** The nonce was used already. */
    SIGNATURE_NONCE_USED(400, "SignatureNonceUsed", "Specified signature nonce was used already."),

    /** The signing method is none that there is. */
    INVALID_SIGNATURE_METHOD(400, "InvalidSignatureMethod", "Specified signature method is not valid."),

    /** The signature is absent, or a part of it. */
    INCOMPLETE_SIGNATURE(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."),

    /** The signature of version 1.0 is wrong. Nothing may follow the string to sign: the SDKs compare it with theirs. */
    SIGNATURE_V1_MISMATCH(
            400,
            "SignatureDoesNotMatch",
            "Specified signature is not matched with our calculation. server string to sign is:%s"),

    /** The signature of version 3 is wrong. Arguments: the string to sign, and the canonical request. */
    SIGNATURE_V3_MISMATCH(
            400,
            "SignatureDoesNotMatch",
            "Specified signature does not match our calculation. server StringToSign is [%s] server CanonicalRequest"
                    + " is [%s]"),

    /** The call carries a bearer token. */
    BEARER_TOKEN_NOT_EMULATED(
            400,
            "LiveMock.BearerTokenNotEmulated",
            "LiveMock does not emulate bearer tokens. Sign with an AccessKey, or use the auth mode open."),

    /** The RAM policy of the AccessKeyId does not allow the action. */
    FORBIDDEN_RAM(
            403,
            "Forbidden.RAM",
            "User not authorized to operate on the specified resource, or this API doesn't support RAM."),

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
            "The body must be application/x-www-form-urlencoded in UTF-8, not %s."),

    /** A request under {@code /_livemock} or {@code /explorer} is invalid. Arguments: the field, and what is wrong with it. */
    INVALID_CONTROL_REQUEST(400, "LiveMock.InvalidRequest", "%s: %s."),

    /** A request under {@code /_livemock} carries no token, or another one. */
    CONTROL_TOKEN_REQUIRED(
            401, "LiveMock.TokenRequired", "Send the token of livemock.control.token, as Authorization: Bearer."),

    /** A browser sent the request for a page of another site. Arguments: the header that shows it, and a remedy. */
    FOREIGN_PAGE(403, "LiveMock.ForeignPage", "The header %s shows that a page of another site sent the request.%s");

    private final int status;
    private final String code;
    private final String message;

    ErrorCode(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** Returns the first error whose code is this text, or null if there is none. */
    public static @Nullable ErrorCode named(String code) {
        return Arrays.stream(values())
                .filter(error -> error.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    public int status() {
        return status;
    }

    /** Returns the text of its message, or another one if something in it would have to be filled in. */
    public String text(String otherwise) {
        return message.contains("%s") ? otherwise : message;
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
