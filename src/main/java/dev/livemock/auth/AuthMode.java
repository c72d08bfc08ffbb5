package dev.livemock.auth;

/** {@code livemock.auth.mode}: how the credentials of a call are checked (decision 8). */
public enum AuthMode {
    /** All credentials are accepted. Signatures are not checked. */
    OPEN,

    /** Signed calls must carry a valid signature of a configured credential. Unsigned calls are accepted. */
    VERIFY,

    /** Every call must carry a valid signature of a configured credential, and its RAM policy must allow the action. */
    STRICT
}
