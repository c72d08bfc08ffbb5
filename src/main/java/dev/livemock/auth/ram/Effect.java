package dev.livemock.auth.ram;

/** The effect of a statement on the requests that it matches. */
enum Effect {
    ALLOW,
    DENY
}
