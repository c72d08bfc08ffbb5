package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures a request and notifies the listeners when it is completed. They are notified before the response is sent, so that a
 * client finds its call in the request log as soon as it has the response.
 */
final class CallRecorder {

    private static final String ATTRIBUTE = CallRecorder.class.getName();

    /** The original request, without the wrappers of later filters. */
    private final HttpServletRequest request;

    private final String requestId;
    private final List<CallListener> listeners;
    private final long startNanos = System.nanoTime();
    private boolean ended;

    private CallRecorder(HttpServletRequest request, String requestId, List<CallListener> listeners) {
        this.request = request;
        this.requestId = requestId;
        this.listeners = listeners;
    }

    /** Starts the measurement of a request. */
    static void begin(HttpServletRequest request, String requestId, List<CallListener> listeners) {
        request.setAttribute(ATTRIBUTE, new CallRecorder(request, requestId, listeners));
    }

    /**
     * Ends the measurement, before the response is sent. Further invocations for the same request have no effect.
     *
     * @param error the error of the response, or null if the request succeeded
     */
    static void end(HttpServletRequest request, @Nullable ApiException error) {
        if (request.getAttribute(ATTRIBUTE) instanceof CallRecorder recorder) {
            recorder.endOnce(error);
        }
    }

    private void endOnce(@Nullable ApiException error) {
        Call call = Call.of(request);
        if (!ended && (call != null || error != null)) {
            CompletedCall completed =
                    new CompletedCall(requestId, request, call, error, System.nanoTime() - startNanos);
            listeners.forEach(listener -> listener.answered(completed));
        }
        ended = true;
    }
}
