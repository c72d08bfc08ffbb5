package dev.livemock.gateway;

import java.time.Duration;

/** The size limits of request bodies, in bytes, and the time within which one must arrive. */
public final class BodyLimit {

    /** The limit of a call: 1 MiB. */
    public static final int CALL = 1 << 20;

    private static final int PART_OF_HEAP = 32;

    /** The limit under {@code /_livemock}: 256 MiB, or a 32nd of the heap, since a document takes several times its size. */
    public static final int CONTROL =
            (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);

    private static final String CONTROL_PATHS = "/_livemock/";

    /** The time within which a body must have arrived. */
    static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private BodyLimit() {}

    /** Says that a body has more bytes than it may have. */
    public static ApiException exceeded(int limit) {
        return ErrorCode.REQUEST_TOO_LARGE.exception("the body may have at most " + limit + " bytes");
    }

    /** Returns the limit of a path, in bytes; a route may take less. */
    static int of(String path) {
        return path.startsWith(CONTROL_PATHS) ? CONTROL : CALL;
    }
}
