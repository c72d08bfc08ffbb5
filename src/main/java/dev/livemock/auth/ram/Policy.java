package dev.livemock.auth.ram;

import java.util.List;

/**
 * A RAM policy. Requests are denied by default, and a Deny statement overrides all Allow statements.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ram/user-guide/policy-structure-and-syntax">Policy structure and
 *     syntax</a>
 */
public record Policy(List<Statement> statements) {

    /** Decides whether the policy allows a request. */
    public Decision decide(AccessRequest access) {
        List<Statement> matching = statements.stream()
                .filter(statement -> statement.matches(access))
                .toList();
        if (matching.stream().anyMatch(statement -> statement.effect() == Effect.DENY)) {
            return Decision.EXPLICIT_DENY;
        }
        return matching.isEmpty() ? Decision.IMPLICIT_DENY : Decision.ALLOW;
    }
}
