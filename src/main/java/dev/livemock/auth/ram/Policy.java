package dev.livemock.auth.ram;

import java.util.List;

/**
 * A RAM policy. Requests are denied by default, and a Deny statement overrides all Allow statements.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ram/user-guide/policy-structure-and-syntax">Policy structure and
 *     syntax</a>
 */
public final class Policy {

    private final List<Statement> statements;

    Policy(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

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
