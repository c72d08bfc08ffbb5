package dev.livemock.auth;

import dev.livemock.gateway.AuthorizationHeader;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Identifies the caller of an API call (decision 7). Checks the credential and signature if the auth mode requires it
 * (decision 8), in the same order as the vendor's gateway.
 */
@Component
@Order(FilterOrder.AUTHENTICATION)
class AuthenticationFilter implements CallFilter {

    private final AuthMode mode;
    private final Credentials credentials;
    private final Clock clock;

    AuthenticationFilter(AuthSettings settings, Credentials credentials, Clock clock) {
        this.mode = settings.mode();
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Identifies the caller.
     *
     * @throws dev.livemock.gateway.ApiException if a required signature is missing or invalid, or if the call has a bearer
     *     token
     */
    @Override
    public void check(Exchange exchange, Call call) {
        HttpServletRequest request = exchange.request();
        String account;
        if (mode == AuthMode.OPEN) {
            account = claimedAccount(call);
        } else if (mode == AuthMode.VERIFY && !isSigned(request, call)) {
            account = null;
        } else {
            if (carriesBearerToken(request, call)) {
                throw ErrorCode.BEARER_TOKEN_NOT_EMULATED.exception();
            }
            VerifiedSignature signature = verify(call, signatureOf(request, call));
            signature.attachTo(request);
            account = signature.credential().account();
        }
        exchange.setCaller(callerOf(request, call, account));
    }

    /** Returns the account of the AccessKeyId that the call claims, or null if it has none. */
    private @Nullable String claimedAccount(Call call) {
        String accessKeyId = call.accessKeyId();
        Credential credential = accessKeyId == null ? null : credentials.find(accessKeyId);
        return credential == null ? accessKeyId : credential.account();
    }

    private static Caller callerOf(HttpServletRequest request, Call call, @Nullable String account) {
        if (account != null) {
            return new Caller(Caller.Kind.ACCOUNT, account);
        }
        String userId = call.parameters().first("UserId");
        return userId == null
                ? new Caller(Caller.Kind.ADDRESS, request.getRemoteAddr())
                : new Caller(Caller.Kind.USER, userId);
    }

    private static boolean isSigned(HttpServletRequest request, Call call) {
        return call.authorization() != null
                || call.parameters().first("Signature") != null
                || carriesBearerToken(request, call);
    }

    private static Signature signatureOf(HttpServletRequest request, Call call) {
        AuthorizationHeader authorization = call.authorization();
        return authorization == null
                ? new SignatureV1(request.getMethod(), call.action(), call.parameters())
                : new SignatureV3(request, call, authorization);
    }

    private static boolean carriesBearerToken(HttpServletRequest request, Call call) {
        return "BEARERTOKEN".equals(call.parameters().first("SignatureType"))
                || call.parameters().first("BearerToken") != null
                || request.getHeader("x-acs-bearer-token") != null;
    }

    private VerifiedSignature verify(Call call, Signature signature) {
        String accessKeyId = require("AccessKeyId", call.accessKeyId());
        String timestamp = require("Timestamp", signature.timestamp());
        signature.requireComplete();
        Credential credential = findActive(accessKeyId);
        requireToken(credential, signature.securityToken());
        Instant signed = SignatureTimestamp.read(timestamp, clock.instant());
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
