package dev.livemock.gateway;

import org.springframework.core.Ordered;

/** The order in which a request passes the filters, as {@link org.springframework.core.annotation.Order} values. */
public final class FilterOrder {

    /** Reads the call, writes every error that comes back. */
    public static final int GATEWAY = Ordered.HIGHEST_PRECEDENCE + 100;

    /** Replaces the address of a trusted proxy by that of its client. */
    public static final int PROXY = GATEWAY - 20;

    /** Sends browsers to the page, before their request is taken for a call. */
    public static final int BROWSER = GATEWAY - 10;

    /** Hides what only an emulator has, if that is switched off. */
    public static final int CONTROL = GATEWAY + 5;

    /** Rejects calls that a browser sends for a page of another site. */
    public static final int CROSS_SITE = CONTROL + 2;

    /** Says who calls, and checks the signature. */
    public static final int AUTHENTICATION = GATEWAY + 10;

    /** Refuses a caller whose bucket is known to be empty. */
    public static final int EMPTY_BUCKET = AUTHENTICATION + 10;

    /** Uses the nonce of a signed call. */
    public static final int NONCE = EMPTY_BUCKET + 10;

    /** Takes a token of the caller's bucket. */
    public static final int THROTTLE = NONCE + 10;

    /** Asks the caller's RAM policy. */
    public static final int AUTHORIZATION = THROTTLE + 10;

    /** Does what a tester planned for the call. */
    public static final int FAULT = AUTHORIZATION + 10;

    private FilterOrder() {}
}
