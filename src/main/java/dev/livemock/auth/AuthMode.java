package dev.livemock.auth;

/** {@code livemock.auth.mode}: what is asked of a call's credentials (decision 8). */
public enum AuthMode {
    /** Every credential is accepted, and no signature is looked at. */
    OPEN,

    /** A signature must be right and a configured credential's; calls without one pass. */
    VERIFY,

    /** Every call must be signed by a configured credential, whose RAM policy must allow the action. */
    STRICT
}
