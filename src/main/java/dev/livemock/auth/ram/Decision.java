package dev.livemock.auth.ram;

/** The decision of a policy about a request. */
public enum Decision {
    /** At least one statement allows the request, and none denies it. */
    ALLOW,
    /** A statement denies the request, even if other statements allow it. */
    EXPLICIT_DENY,
    /** No statement matches the request. */
    IMPLICIT_DENY
}
