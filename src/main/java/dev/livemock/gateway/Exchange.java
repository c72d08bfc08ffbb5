package dev.livemock.gateway;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response, with what the filters determine about them, such as the call and the caller. {@link GatewayFilter}
 * stores it as an attribute of the request.
 */
public final class Exchange {

    /** The response header with the RequestId. */
    public static final String REQUEST_ID_HEADER = "x-acs-request-id";

    /** The code of a success. */
    static final String OK = "OK";

    private static final String CUT = "LiveMock.Cut";
    private static final String ATTRIBUTE = Exchange.class.getName();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String requestId = newRequestId();
    private final long startNanos = System.nanoTime();

    private @Nullable Call call;
    private @Nullable Caller caller;
    private @Nullable ResponseFormat format;
    private @Nullable ConnectionCut cut;
    private @Nullable ApiException error;
    private @Nullable Long nanos;

    private Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Begins the exchange of a request. Assigns a new RequestId, and starts to measure the duration. */
    static Exchange begin(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    /** Returns the exchange of a request. */
    public static Exchange of(ServletRequest request) {
        return (Exchange) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "the request has no exchange");
    }

    /** Returns a new RequestId: an upper-case UUID that identifies one request in its response and in the log. */
    static String newRequestId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    public HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    /** Returns the RequestId of the response. */
    public String requestId() {
        return requestId;
    }

    /** Returns the call, or null if the request is not a call, such as a health check, or could not be read. */
    public @Nullable Call call() {
        return call;
    }

    /**
     * Returns the call.
     *
     * @throws ApiException {@code InvalidAction.NotFound} if the request is not a call. Spring MVC decodes the path, so a request
     *     for {@code /%4cistMessageGroup} reaches a controller method although {@link CallReader} did not read it as a call.
     */
    Call requireCall() {
        if (call == null) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        return call;
    }

    void setCall(Call call) {
        this.call = call;
    }

    /** Returns the caller, or null before {@link FilterOrder#AUTHENTICATION}. */
    public @Nullable Caller caller() {
        return caller;
    }

    /**
     * Returns the caller.
     *
     * @throws NullPointerException before {@link FilterOrder#AUTHENTICATION}
     */
    public Caller requireCaller() {
        return Objects.requireNonNull(caller, "the caller is not identified");
    }

    public void setCaller(Caller caller) {
        this.caller = caller;
    }

    /** Returns the format of the response: the one that was set, otherwise the one that the query or {@code Accept} names. */
    ResponseFormat format() {
        return format == null ? ResponseFormat.of(request) : format;
    }

    public void setFormat(ResponseFormat format) {
        this.format = format;
    }

    /** Returns the point at which the connection is closed, or null if the response is sent completely. */
    public @Nullable ConnectionCut cut() {
        return cut;
    }

    public void setCut(ConnectionCut cut) {
        this.cut = cut;
    }

    /**
     * Completes the exchange: sets its error and its duration. Only the first invocation has an effect. If the request is a call,
     * this is before the response is sent.
     *
     * @param responseError the error of the response, or null if the request succeeded
     * @return whether this was the first invocation
     */
    boolean complete(@Nullable ApiException responseError) {
        if (nanos != null) {
            return false;
        }
        error = responseError;
        nanos = System.nanoTime() - startNanos;
        return true;
    }

    /** Returns the duration of the exchange, in nanoseconds. The exchange must be complete. */
    public long nanos() {
        return Objects.requireNonNull(nanos, "the exchange is not complete");
    }

    /**
     * Returns the error code, {@value #OK} for a success, or {@value #CUT} if a {@link ConnectionCut} ends the response. The
     * exchange must be complete.
     */
    public String code() {
        if (cut != null) {
            return CUT;
        }
        return error == null ? OK : error.code();
    }

    /** Returns the HTTP status of the response, or null if no response is sent. The exchange must be complete. */
    public @Nullable Integer status() {
        if (cut == ConnectionCut.BEFORE) {
            return null;
        }
        return error == null ? HttpServletResponse.SC_OK : error.status();
    }
}
