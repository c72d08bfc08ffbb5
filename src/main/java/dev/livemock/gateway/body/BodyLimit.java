package dev.livemock.gateway.body;

import dev.livemock.error.ApiException;
import dev.livemock.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** How large bodies may be, in bytes, and how slow. */
public final class BodyLimit {

    /** That of a call: 1 MiB. */
    public static final int CALL = 1 << 20;

    /** That of what is for an emulator only: 256 MiB, a seed of some million groups. */
    public static final int CONTROL = 256 << 20;

    private static final String CONTROL_PATHS = "/_livemock/";

    /** In which time a body must be whole. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private BodyLimit() {}

    /** Says that a body has more bytes than it may have. */
    public static ApiException exceeded(int limit) {
        return ErrorCode.REQUEST_TOO_LARGE.exception("the body may have " + limit + " bytes");
    }

    /** Returns how many bytes the body of a request may have; its route may take fewer. */
    static int of(HttpServletRequest request) {
        return request.getRequestURI().startsWith(CONTROL_PATHS) ? CONTROL : CALL;
    }
}
