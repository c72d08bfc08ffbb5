package dev.livemock.auth;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.SignatureVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the credential and signature of a call (decision 8), in the same order as the vendor's gateway. */
@Component
class Authenticator {

    /** The length to which a claimed AccessKeyId is truncated, to limit the memory that it occupies. */
    private static final int MAX_NAME = 255;

    private final AuthMode mode;
    private final Credentials credentials;
    private final Clock clock;

    Authenticator(AuthSettings settings, Credentials credentials, Clock clock) {
        this.mode = settings.mode();
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Verifies the call's signature if the auth mode requires it.
     *
     * @return the verified signature, or null if none was checked
     * @throws dev.livemock.gateway.ApiException if a required signature is missing or invalid, or if the call has a bearer
     *     token
     */
    @Nullable VerifiedSignature authenticate(HttpServletRequest request, Call call) {
        if (mode == AuthMode.OPEN || (mode == AuthMode.VERIFY && !isSigned(request, call))) {
            return null;
        }
        requireNoBearerToken(request, call);
        return verify(signatureOf(request, call));
    }

    /** Returns the identity that the call claims, which is not verified. */
    ClaimedIdentity identityOf(HttpServletRequest request, Call call) {
        String authorization = SignatureVersion.authorizationOf(request);
        String accessKeyId = authorization == null
                ? call.parameters().first("AccessKeyId")
                : new SignatureV3(request, call, authorization).accessKeyId();
        return new ClaimedIdentity(
                accessKeyId == null ? null : shorten(accessKeyId), SignatureVersion.of(request, call.parameters()));
    }

    private static String shorten(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    /** Returns the account of the claimed AccessKeyId in open mode. Returns null in other modes or without an AccessKeyId. */
    @Nullable String claimedAccount(ClaimedIdentity identity) {
        String accessKeyId = mode == AuthMode.OPEN ? identity.accessKeyId() : null;
        if (accessKeyId == null) {
            return null;
        }
        Credential credential = credentials.find(accessKeyId);
        return credential == null ? accessKeyId : credential.account();
    }

    private static boolean isSigned(HttpServletRequest request, Call call) {
        return SignatureVersion.authorizationOf(request) != null
                || call.parameters().first("Signature") != null
                || carriesBearerToken(request, call);
    }

    private static Signature signatureOf(HttpServletRequest request, Call call) {
        String authorization = SignatureVersion.authorizationOf(request);
        return authorization == null
                ? new SignatureV1(request.getMethod(), call.action(), call.parameters())
                : new SignatureV3(request, call, authorization);
    }

    private static boolean carriesBearerToken(HttpServletRequest request, Call call) {
        return "BEARERTOKEN".equals(call.parameters().first("SignatureType"))
                || call.parameters().first("BearerToken") != null
                || request.getHeader("x-acs-bearer-token") != null;
    }

    private static void requireNoBearerToken(HttpServletRequest request, Call call) {
        if (carriesBearerToken(request, call)) {
            throw ErrorCode.BEARER_TOKEN_NOT_EMULATED.exception();
        }
    }

    private VerifiedSignature verify(Signature signature) {
        String accessKeyId = require("AccessKeyId", signature.accessKeyId());
        String timestamp = require("Timestamp", signature.timestamp());
        signature.requireComplete();
        Credential credential = findActive(accessKeyId);
        requireToken(credential, signature.securityToken());
        Instant signed = SignatureTimestamp.read(timestamp, clock.instant());
        signature.requireKnownMethod();
        signature.requireMatch(credential.accessKeySecret());
        return new VerifiedSignature(credential, signature.nonce(), signed);
    }

    private static String require(String parameter, @Nullable String value) {
        if (value == null) {
            throw ErrorCode.MISSING_PARAMETER.exception(parameter);
        }
        return value;
    }

    private Credential findActive(String accessKeyId) {
        Credential credential = credentials.find(accessKeyId);
        if (credential == null) {
            throw ErrorCode.ACCESS_KEY_NOT_FOUND.exception();
        }
        if (!credential.enabled()) {
            throw ErrorCode.ACCESS_KEY_INACTIVE.exception();
        }
        return credential;
    }

    private static void requireToken(Credential credential, @Nullable String token) {
        if (credential.securityToken() != null && token == null) {
            throw ErrorCode.MISSING_PARAMETER.exception("SecurityToken");
        }
        if (!Objects.equals(credential.securityToken(), token)) {
            throw ErrorCode.SECURITY_TOKEN_MISMATCH.exception();
        }
    }
}
