package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Readiness;
import dev.livemock.storage.SharedState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects requests without the bearer token, if one is configured. Then rejects requests until LiveMock is
 * {@linkplain Readiness ready}. Applies the changes of other processes before each request.
 */
@Component
class ControlInterceptor implements HandlerInterceptor {

    private static final String BEARER = "Bearer ";

    private final @Nullable String token;
    private final Readiness readiness;
    private final SharedState shared;

    ControlInterceptor(ControlSettings settings, Readiness readiness, SharedState shared) {
        this.token = settings.token();
        this.readiness = readiness;
        this.shared = shared;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (token != null && !isBearer(token, request.getHeader(HttpHeaders.AUTHORIZATION))) {
            throw ErrorCode.CONTROL_TOKEN_REQUIRED.exception().withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        readiness.requireReady();
        shared.refresh();
        return true;
    }

    /** Compares in constant time, so that the token cannot be guessed character by character. */
    private static boolean isBearer(String token, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        byte[] sent = authorization.substring(BEARER.length()).getBytes(StandardCharsets.ISO_8859_1);
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent);
    }
}
