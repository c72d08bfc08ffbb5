package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches a request until it is answered, and tells the listeners if it was a call. They hear of it before the client has the
 * answer, so that a client that has it and asks for the last calls finds it among them.
 */
final class CallRecorder {

    private static final String ATTRIBUTE = CallRecorder.class.getName();

    /** As it came, before anybody has wrapped it. */
    private final HttpServletRequest request;

    private final String requestId;
    private final List<CallListener> listeners;
    private final long begun = System.nanoTime();
    private boolean ended;

    private CallRecorder(HttpServletRequest request, String requestId, List<CallListener> listeners) {
        this.request = request;
        this.requestId = requestId;
        this.listeners = listeners;
    }

    /** Begins to watch a request. */
    static void begin(HttpServletRequest request, String requestId, List<CallListener> listeners) {
        request.setAttribute(ATTRIBUTE, new CallRecorder(request, requestId, listeners));
    }

    /**
     * Says that a request is about to be answered. Only the first time counts.
     *
     * @param error the error that is answered, or null if the request succeeded
     */
    static void end(HttpServletRequest request, @Nullable ApiException error) {
        if (request.getAttribute(ATTRIBUTE) instanceof CallRecorder watch) {
            watch.endOnce(error);
        }
    }

    private void endOnce(@Nullable ApiException error) {
        Call call = Call.of(request);
        if (!ended && (call != null || error != null)) {
            CompletedCall answered = new CompletedCall(requestId, request, call, error, System.nanoTime() - begun);
            listeners.forEach(listener -> listener.answered(answered));
        }
        ended = true;
    }
}
