package dev.livemock.gateway.body;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Says of a body what only Tomcat knows, whether all of it is there; and lets Tomcat not wait for the rest of one that was
 * given up, as it does before it closes a connection.
 */
public final class BodyValve extends ValveBase {

    private static final String ATTRIBUTE = org.apache.coyote.Request.class.getName();
    private static final String GIVEN_UP = BodyValve.class.getName();

    private static final int SMALLEST_ERROR = 400;

    private final Predicate<Request> isCut;

    /**
     * Makes the valve.
     *
     * @param isCut tells whether the answer to a request ends before its end
     */
    public BodyValve(Predicate<Request> isCut) {
        super(true);
        this.isCut = isCut;
    }

    /** Tells whether a request has no body of known length, or one that can be read without waiting for it. */
    public static boolean isThere(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length <= 0 || bytesThere(request) >= length;
    }

    private static int bytesThere(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof org.apache.coyote.Request received) {
            received.action(ActionCode.AVAILABLE, false);
            return received.getAvailable();
        }
        return 0;
    }

    /** Says that the rest of a request's body is not to be waited for. */
    static void giveUp(HttpServletRequest request) {
        request.setAttribute(GIVEN_UP, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(ATTRIBUTE, request.getCoyoteRequest());
        getNext().invoke(request, response);
        if (request.getAttribute(GIVEN_UP) != null) {
            sendSuccess(request, response);
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** To Tomcat a body that is not waited for is an error, by which a success that is not sent yet would become a failure. */
    private void sendSuccess(Request request, Response response) throws IOException {
        if (response.getStatus() < SMALLEST_ERROR && !isCut.test(request)) {
            response.finishResponse();
        }
    }
}
