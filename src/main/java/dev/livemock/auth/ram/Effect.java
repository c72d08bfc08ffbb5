package dev.livemock.auth.ram;

/** What a statement does to the accesses that it matches. */
enum Effect {
    ALLOW,
    DENY
}
