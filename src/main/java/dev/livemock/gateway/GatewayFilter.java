package dev.livemock.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Begins the exchange of a request, reads the call, and writes an error response for every exception that reaches it from filters,
 * controllers and the framework. Only the filters for proxies and for the redirect to the explorer run before it. The body is
 * already in memory (see {@link BodyLoader}).
 */
@Component
@Order(FilterOrder.GATEWAY)
class GatewayFilter extends HttpFilter {

    private static final String LOGGED_REQUEST_ID = "RequestId";

    private final transient ResponseWriter writer;
    private final transient Readiness readiness;
    private final transient ResponseSender sender;
    private final transient ErrorTranslator errors;

    GatewayFilter(ResponseWriter writer, Readiness readiness, ResponseSender sender, ErrorTranslator errors) {
        this.writer = writer;
        this.readiness = readiness;
        this.sender = sender;
        this.errors = errors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Exchange exchange = Exchange.begin(request, response);
        ResponseWriter.setHeaders(exchange);
        MDC.put(LOGGED_REQUEST_ID, exchange.requestId());
        try {
            passOn(exchange, chain);
            // Completes a call whose connection is closed before the response. Other calls are complete already.
            writer.complete(exchange, null);
        } catch (Exception | StackOverflowError e) {
            if (!errors.isOutage(e) && isDisconnected(e, response)) {
                return;
            }
            sendError(exchange, errors.translate(e, exchange.requestId()));
        } finally {
            if (exchange.cut() != null) {
                sender.closeConnection(request);
            }
            MDC.remove(LOGGED_REQUEST_ID);
        }
    }

    /**
     * Returns whether the client has closed the connection, or has not read the response within the connection's idle timeout.
     */
    private static boolean isDisconnected(Throwable thrown, HttpServletResponse response) {
        return DisconnectedClientHelper.isClientDisconnectedException(thrown)
                || (response.isCommitted()
                        && NestedExceptionUtils.getMostSpecificCause(thrown) instanceof TimeoutException);
    }

    private void passOn(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = exchange.request();
        if (request.getAttribute(BodyLoader.FAILURE) instanceof ApiException failure) {
            throw failure;
        }
        Call call = CallReader.read(exchange);
        if (call != null) {
            readiness.requireReady();
            exchange.setCall(call);
            chain.doFilter(new OperationRequest(request, call.action()), exchange.response());
        } else {
            rejectPathParameters(request);
            rejectTrace(request);
            handleOther(exchange, chain);
        }
    }

    /**
     * Passes on a request that is not an API call, and sends the response. Throws an exception if the response is an error
     * without a body.
     */
    private void handleOther(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(exchange.response());
        chain.doFilter(RequestWithoutAcceptHeader.of(exchange.request()), written);
        if (!exchange.response().isCommitted()) {
            sendOther(exchange, written);
        }
    }

    private void sendOther(Exchange exchange, ContentCachingResponseWrapper written) throws IOException {
        int length = written.getContentSize();
        if (written.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && length == 0) {
            throw ErrorTranslator.ofStatus(written.getStatus());
        }
        String contentLength = written.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == 0 && contentLength != null) {
            exchange.response().setHeader(HttpHeaders.CONTENT_LENGTH, contentLength);
            return;
        }
        int reserved = sender.reserve(length);
        sender.send(exchange, written.getContentAsByteArray(), reserved);
    }

    /** Rejects TRACE, since the servlet API would return the headers of the request. */
    private static void rejectTrace(HttpServletRequest request) {
        if (request.getMethod().equals(HttpMethod.TRACE.name())) {
            throw ErrorTranslator.unsupportedMethod(List.of());
        }
    }

    /** Rejects parameters in the path, after a semicolon. No path has any, and Spring MVC fails on some of them. */
    private static void rejectPathParameters(HttpServletRequest request) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
    }

    /**
     * Writes and sends an error response. If a response has been started already and the status is 500 or more, closes the
     * connection, so that the client does not mistake the response for a complete one.
     */
    private void sendError(Exchange exchange, ApiException error) throws IOException {
        if (!exchange.response().isCommitted()) {
            exchange.response().reset();
            writer.writeError(exchange, error);
            return;
        }
        writer.complete(exchange, error);
        if (error.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            exchange.setCut(ConnectionCut.MIDDLE);
        }
    }

    /**
     * A call with the path of its operation, so that one controller method serves calls that name the operation differently.
     */
    private static final class OperationRequest extends HttpServletRequestWrapper {

        private final String path;

        OperationRequest(HttpServletRequest request, String action) {
            super(request);
            this.path = "/" + action;
        }

        @Override
        public String getRequestURI() {
            return path;
        }
    }
}
