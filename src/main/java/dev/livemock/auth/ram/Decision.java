package dev.livemock.auth.ram;

/** What a policy says of an access. */
public enum Decision {
    /** A statement allows it, and none denies it. */
    ALLOW,
    /** A statement denies it, whatever others allow. */
    EXPLICIT_DENY,
    /** No statement speaks of it. */
    IMPLICIT_DENY
}
