package dev.livemock.auth;

/** {@code livemock.auth.mode}: what is asked of a call's credentials (decision 8). */
public enum AuthMode {
    /** Every credential is accepted, and no signature is looked at. */
    OPEN
}
