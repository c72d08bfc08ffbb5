package dev.livemock.gateway;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lets Tomcat not wait for the rest of a {@link LateBody} that was given up, as it does before it closes a connection. */
class GivenUpValve extends ValveBase {

    GivenUpValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        LateBody body = LateBody.of(request);
        if (body != null && body.failure() != null) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
