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

/** Finds out by which credential a call is made, and whether it is (decision 8), in the order of the vendor's gateway. */
@Component
class Authenticator {

    /** More of a name does not tell callers apart; it would only fill the memory. */
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
     * Checks the call's signature, if the mode asks for it.
     *
     * @return what is known of the call then, or null if nothing was checked
     * @throws dev.livemock.gateway.ApiException if the call is not signed as it must be
     */
    @Nullable VerifiedSignature authenticate(HttpServletRequest request, Call call) {
        if (mode == AuthMode.OPEN || (mode == AuthMode.VERIFY && !isSigned(request, call))) {
            return null;
        }
        requireNoBearerToken(request, call);
        return check(signatureOf(request, call));
    }

    /** Returns who the call says that it is made by. */
    ClaimedIdentity claimOf(HttpServletRequest request, Call call) {
        String accessKeyId = signatureOf(request, call).accessKeyId();
        return new ClaimedIdentity(
                accessKeyId == null ? null : shorten(accessKeyId), SignatureVersion.of(request, call.parameters()));
    }

    private static String shorten(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    /** Returns the account that an unchecked call claims to be of, or null if it claims none. */
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

    private VerifiedSignature check(Signature signature) {
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
