package dev.livemock.gateway;

import java.time.Duration;
import java.util.Set;

/** The size limits of request bodies, in bytes, and their time limit. */
final class BodyLimit {

    /** The limit of an API call, and of all other routes outside {@code /_livemock}: 1 MiB. */
    static final int CALL = 1 << 20;

    private static final int HEAP_DIVISOR = 32;

    /**
     * The limit of seed data: 256 MiB, or a 32nd of the heap if that is less, since a parsed document takes several times its
     * size in memory.
     */
    private static final int SEED =
            (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / HEAP_DIVISOR);

    private static final Set<String> SEED_PATHS = Set.of("/_livemock/seed", "/_livemock/state");

    /** The limit of the routes under {@code /_livemock} that do not read seed data: 64 KiB. */
    private static final int CONTROL = 64 << 10;

    private static final String CONTROL_PATHS = "/_livemock/";

    /** The time within which a body must arrive completely. */
    static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private BodyLimit() {}

    /** Returns the error for a body that exceeds its limit. */
    static ApiException exceeded(int limit) {
        return ErrorCode.REQUEST_TOO_LARGE.exception("the body must not exceed " + limit + " bytes");
    }

    /** Returns the limit of a path, in bytes. */
    static int of(String path) {
        if (SEED_PATHS.contains(path)) {
            return SEED;
        }
        return path.startsWith(CONTROL_PATHS) ? CONTROL : CALL;
    }
}
