package dev.livemock.auth;

import dev.livemock.auth.ram.AccessRequest;
import dev.livemock.auth.ram.Decision;
import dev.livemock.auth.ram.Policy;
import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Rejects calls that the RAM policy of their credential does not allow. Registered only in strict mode. */
class AuthorizationFilter implements CallFilter {

    private static final String SERVICE = "live:";

    private final Clock clock;

    AuthorizationFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void check(Exchange exchange, Call call) {
        HttpServletRequest request = exchange.request();
        Credential credential =
                Objects.requireNonNull(VerifiedSignature.of(request)).credential();
        Policy policy = credential.policy();
        if (policy == null) {
            return;
        }
        AccessRequest access = new AccessRequest(
                SERVICE + call.action(), clock.instant(), request.getRemoteAddr(), request.isSecure());
        Decision decision = policy.decide(access);
        if (decision != Decision.ALLOW) {
            throw accessDenied(credential, access, decision);
        }
    }

    private static ApiException accessDenied(Credential credential, AccessRequest access, Decision decision) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("AuthAction", access.action());
        detail.put("AuthPrincipalType", credential.securityToken() == null ? "SubUser" : "AssumedRoleUser");
        detail.put("AuthPrincipalOwnerId", credential.account());
        detail.put("AuthPrincipalDisplayName", credential.accessKeyId());
        detail.put("NoPermissionType", decision == Decision.EXPLICIT_DENY ? "ExplicitDeny" : "ImplicitDeny");
        detail.put("PolicyType", "AccountLevelIdentityBasedPolicy");
        return ErrorCode.FORBIDDEN_RAM.exception().withAccessDeniedDetail(detail);
    }
}
