package dev.livemock.gateway;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** The order of the filters, first to last, as values of {@link org.springframework.core.annotation.Order}. */
public final class FilterOrder {

    /** Replaces the address and the scheme of a trusted proxy with those of its client. */
    public static final int FORWARDED_HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Redirects browsers to the explorer page before {@link #GATEWAY} reads their request as a call. */
    public static final int EXPLORER_REDIRECT = FORWARDED_HEADERS + 10;

    /** Reads the call, and writes the error responses. */
    public static final int GATEWAY = EXPLORER_REDIRECT + 10;

    /**
     * Treats requests to the control API, the OpenAPI documents and the code generator of the explorer as JSON. If the control API is
     * disabled, returns 404.
     */
    public static final int CONTROL = GATEWAY + 10;

    /** On PostgreSQL, applies the changes that other processes made to the shared state, such as the clock. */
    public static final int SHARED_STATE = CONTROL + 10;

    /** Rejects cross-site requests from browsers. */
    public static final int CROSS_SITE = SHARED_STATE + 10;

    /** Authenticates the caller, and verifies the signature. */
    public static final int AUTHENTICATION = CROSS_SITE + 10;

    /** On PostgreSQL, rejects calls of a caller whose token bucket is known to be empty. */
    public static final int EMPTY_BUCKET = AUTHENTICATION + 10;

    /** In the auth modes verify and strict, consumes the nonce of a signed call. */
    public static final int NONCE = EMPTY_BUCKET + 10;

    /** Consumes a token from the caller's token bucket. */
    public static final int THROTTLE = NONCE + 10;

    /** In the auth mode strict, evaluates the RAM policy of the caller. */
    public static final int AUTHORIZATION = THROTTLE + 10;

    /** Injects the fault that is planned for the call. */
    public static final int FAULT = AUTHORIZATION + 10;

    private FilterOrder() {}

    /**
     * Returns the registration of a filter that is a method reference, or that only some settings or paths need. Other filters
     * are beans with an {@code @Order}.
     *
     * @param order a value of this class
     * @param enabled whether the settings need the filter
     * @param urlPatterns the paths of the filter; if there are none, all paths
     */
    public static <F extends Filter> FilterRegistrationBean<F> registration(
            F filter, int order, boolean enabled, String... urlPatterns) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setEnabled(enabled);
        registration.addUrlPatterns(urlPatterns);
        return registration;
    }
}
