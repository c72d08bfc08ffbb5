package dev.livemock.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An answer that is an error. Whoever refuses a request, a filter, a controller or a service, throws this; the gateway
 * writes it. It is an answer, not a failure of the program, so it has no stack trace.
 */
public final class ApiException extends RuntimeException {

    private static final String RETRY_AFTER = "x-acs-retry-after";

    private final int status;
    private final String code;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, String> accessDeniedDetail = new LinkedHashMap<>();

    /**
     * Use {@link ErrorCode#exception(Object...)} for the errors of the catalogue.
     *
     * @param status the HTTP status, 400 to 599
     * @param code the code that clients compare, such as {@code Throttling.User}
     * @param message the text for people
     */
    public ApiException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /**
     * Adds a response header to this answer.
     *
     * @return this exception
     */
    public ApiException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * Says in the header {@value #RETRY_AFTER} when the next call is let through.
     *
     * @param millis in milliseconds, from 1
     * @return this exception
     */
    public ApiException withRetryAfter(long millis) {
        return withHeader(RETRY_AFTER, Long.toString(millis));
    }

    /**
     * Says why RAM denied the access.
     *
     * @param detail the fields of {@code AccessDeniedDetail}, in their order
     * @return this exception
     */
    public ApiException withAccessDeniedDetail(Map<String, String> detail) {
        accessDeniedDetail.putAll(detail);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Returns the text for people: {@link #getMessage()}, which here is never null. */
    public String text() {
        return Objects.requireNonNull(getMessage());
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** Returns the fields of {@code AccessDeniedDetail}, none unless RAM denied the access. */
    public Map<String, String> accessDeniedDetail() {
        return Collections.unmodifiableMap(accessDeniedDetail);
    }
}
