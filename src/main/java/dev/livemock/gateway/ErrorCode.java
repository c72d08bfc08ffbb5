package dev.livemock.gateway;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The error catalog: the HTTP status, the code and the message of each error that LiveMock returns. Codes that begin with
 * {@code LiveMock.}, and their messages, are LiveMock's own, for conditions that the vendor does not document. All other codes
 * and messages are the vendor's.
 *
 * <p>The arguments of {@link #exception(Object...)} replace each {@code %s} in a code and a message.
 */
public enum ErrorCode {
    /** A required parameter is absent. Argument: the parameter's name. */
    MISSING_PARAMETER(400, "Missing%s", "%s is mandatory for this action."),

    /** A parameter has an invalid value, or is given more than once. Argument: the parameter's name. */
    INVALID_PARAMETER(400, "Invalid%s", "Specified parameter %s is not valid."),

    /** No operation has this name, or the path does not exist. */
    ACTION_NOT_FOUND(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method."),

    /** The path does not support the HTTP method. */
    UNSUPPORTED_HTTP_METHOD(400, "UnsupportedHTTPMethod", "This http method is not supported."),

    /** The caller has exceeded the queries per second of the operation. */
    THROTTLING_USER(400, "Throttling.User", "Request was denied due to user flow control."),

    /** {@code Format} is neither JSON nor XML. */
    INVALID_FORMAT(400, "InvalidParameter.Format", "Specified parameter format is not valid."),

    /** No app has this AppId. */
    APP_NOT_FOUND(404, "AppInfoNotExist", "The app does not exist."),

    /** The app has no group with this GroupId. */
    GROUP_NOT_FOUND(404, "ResourceNotExist", "The message group does not exist."),

    /**
     * The OperatorUserId of a mute operation is not the creator of the group. The vendor documents the rule, not the code.
     */
    NOT_GROUP_CREATOR(403, "LiveMock.NotGroupCreator", "OperatorUserId is not the creator of the message group."),

    /** The sender of a message is muted. */
    USER_MUTED(403, "LiveMock.UserMuted", "The user is muted in the message group."),

    /** The AccessKeyId does not exist. */
    ACCESS_KEY_NOT_FOUND(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."),

    /** The AccessKeyId is disabled. */
    ACCESS_KEY_INACTIVE(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled."),

    /** The security token does not belong to the AccessKeyId. */
    SECURITY_TOKEN_MISMATCH(
            400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey."),

    /** The timestamp of the signature is malformed. */
    TIMESTAMP_MALFORMED(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."),

    /** The timestamp of the signature differs too much from the server's time. */
    TIMESTAMP_EXPIRED(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."),

    /** The nonce of the signature has already been used. */
    SIGNATURE_NONCE_USED(400, "SignatureNonceUsed", "Specified signature nonce was used already."),

    /** The signature method is not supported. */
    INVALID_SIGNATURE_METHOD(400, "InvalidSignatureMethod", "Specified signature method is not valid."),

    /** The signature, or a part of it, is missing. */
    INCOMPLETE_SIGNATURE(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."),

    /**
     * The signature of version 1.0 is wrong. Argument: the string to sign. The message must end with this string, since the
     * SDKs compare it with their own.
     */
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

    /** The request carries a bearer token. */
    BEARER_TOKEN_NOT_EMULATED(
            400,
            "LiveMock.BearerTokenNotEmulated",
            "LiveMock does not emulate bearer tokens. Sign with an AccessKey, or use the auth mode open."),

    /** The RAM policy of the AccessKeyId does not allow the action. */
    FORBIDDEN_RAM(
            403,
            "Forbidden.RAM",
            "User not authorized to operate on the specified resource, or this API doesn't support RAM."),

    /** A bug in LiveMock; the log contains the details under the RequestId. */
    INTERNAL_ERROR(500, "InternalError", "The request processing has failed due to some unknown error."),

    /** LiveMock cannot process the request now, such as while it loads its data or while its database is unavailable. */
    SERVICE_UNAVAILABLE(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."),

    /**
     * The request is not valid HTTP, its parameters or its body cannot be read, or its headers request an unsupported response.
     * Argument: the reason.
     */
    MALFORMED_REQUEST(400, "LiveMock.MalformedRequest", "The request is not well-formed: %s."),

    /** The request line, the headers or the body exceed their size limit. Argument: the part and its limit. */
    REQUEST_TOO_LARGE(413, "LiveMock.RequestTooLarge", "The request is too large: %s."),

    /** The body is not a form. Argument: its content type. */
    UNSUPPORTED_CONTENT_TYPE(
            415,
            "LiveMock.UnsupportedContentType",
            "The header Content-Type must be application/x-www-form-urlencoded in UTF-8, but is %s."),

    /** A request under {@code /_livemock} or {@code /explorer} is invalid. Arguments: the field and the reason. */
    INVALID_CONTROL_REQUEST(400, "LiveMock.InvalidRequest", "%s: %s."),

    /** A request under {@code /_livemock} carries no token or a wrong one. */
    CONTROL_TOKEN_REQUIRED(
            401, "LiveMock.TokenRequired", "Send the token of livemock.control.token, as Authorization: Bearer."),

    /** The request is a cross-site request from a browser. Arguments: the header that shows this, and a remedy. */
    FOREIGN_PAGE(403, "LiveMock.ForeignPage", "The header %s shows that a page of another site sent the request.%s"),

    /** The host of a request to the control API is not accepted, to prevent DNS rebinding. */
    FOREIGN_HOST(
            403,
            "LiveMock.ForeignPage",
            "The header Host contains a name that LiveMock does not accept. If LiveMock is reached by this name, add it to"
                    + " livemock.control.hosts.");

    private final int status;
    private final String code;
    private final String message;

    ErrorCode(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** Returns the first error that has this code, or null if the code is unknown. */
    public static @Nullable ErrorCode named(String code) {
        return Arrays.stream(values())
                .filter(error -> error.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    public int status() {
        return status;
    }

    /** Returns the message, or another text if the message has arguments. */
    public String messageOr(String other) {
        return message.contains("%s") ? other : message;
    }

    /**
     * Creates an exception for this error.
     *
     * @param arguments the replacements for each {@code %s} in the code and in the message
     * @return a new exception, for the caller to throw
     */
    public ApiException exception(Object... arguments) {
        return new ApiException(status, code.formatted(arguments), message.formatted(arguments));
    }
}
