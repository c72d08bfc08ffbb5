package dev.livemock.gateway;

import org.springframework.core.Ordered;

/** The order in which a request passes the filters, as {@link org.springframework.core.annotation.Order} values. */
public final class Stage {

    /** Reads the call, writes every error that comes back. */
    public static final int GATEWAY = Ordered.HIGHEST_PRECEDENCE + 100;

    /** Says who calls. */
    public static final int AUTH = GATEWAY + 10;

    /** Takes a token of the caller's bucket. */
    public static final int THROTTLE = AUTH + 10;

    private Stage() {}
}
