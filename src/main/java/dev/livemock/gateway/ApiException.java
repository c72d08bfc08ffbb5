package dev.livemock.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An error response. To reject a request, a filter, a controller or a service throws this exception, and the gateway writes
 * the response. It has no stack trace, since it does not report a failure of the program.
 */
public final class ApiException extends RuntimeException {

    private static final String RETRY_AFTER = "x-acs-retry-after";

    private final int status;
    private final String code;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, String> accessDeniedDetail = new LinkedHashMap<>();

    /**
     * Creates an error response. For the errors of the catalog, use {@link ErrorCode#exception(Object...)}.
     *
     * @param status the HTTP status, 400 to 599
     * @param code the error code, such as {@code Throttling.User}
     * @param message the description of the error, for people
     */
    public ApiException(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /**
     * Adds a header to the response.
     *
     * @return this exception
     */
    public ApiException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * Adds the header {@value #RETRY_AFTER}, the time until the next call is accepted.
     *
     * @param millis the time in milliseconds, at least 1
     * @return this exception
     */
    public ApiException withRetryAfter(long millis) {
        return withHeader(RETRY_AFTER, Long.toString(millis));
    }

    /**
     * Adds the reason why RAM denied the access.
     *
     * @param detail the fields of {@code AccessDeniedDetail}, in the order of the response
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

    /** Returns the same as {@link #getMessage()}, which is never null in this class. */
    public String text() {
        return Objects.requireNonNull(getMessage());
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** Returns the fields of {@code AccessDeniedDetail}. The map is empty unless RAM denied the access. */
    Map<String, String> accessDeniedDetail() {
        return Collections.unmodifiableMap(accessDeniedDetail);
    }
}
