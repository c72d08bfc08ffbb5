package dev.livemock.auth;

import dev.livemock.gateway.ApiFilter;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Identifies the caller of an API call (decision 7), and rejects calls whose signature does not satisfy the auth mode. */
@Component
@Order(FilterOrder.AUTHENTICATION)
class AuthenticationFilter extends ApiFilter {

    private final transient Authenticator authenticator;

    AuthenticationFilter(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    protected void check(HttpServletRequest request, Call call) {
        ClaimedIdentity identity = authenticator.identityOf(request, call);
        identity.attachTo(request);
        VerifiedSignature signedBy = authenticator.authenticate(request, call);
        if (signedBy != null) {
            signedBy.attachTo(request);
        }
        callerOf(request, call, identity, signedBy).attachTo(request);
    }

    private Caller callerOf(
            HttpServletRequest request, Call call, ClaimedIdentity identity, @Nullable VerifiedSignature signedBy) {
        String account = signedBy == null
                ? authenticator.claimedAccount(identity)
                : signedBy.credential().account();
        if (account != null) {
            return new Caller(Caller.Kind.ACCOUNT, account);
        }
        String userId = call.parameters().first("UserId");
        return userId == null
                ? new Caller(Caller.Kind.ADDRESS, request.getRemoteAddr())
                : new Caller(Caller.Kind.USER, userId);
    }
}
