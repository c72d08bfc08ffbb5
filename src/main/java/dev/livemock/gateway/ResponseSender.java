package dev.livemock.gateway;

import dev.livemock.error.ErrorCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.HttpOutput;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.util.Callback;
import org.springframework.stereotype.Component;

/**
 * Sends response bodies without holding the request's thread, however slowly the client reads. Large bodies that clients have
 * not read yet share a part of the heap.
 */
@Component
class ResponseSender {

    private static final int PART_OF_HEAP = 8;

    /** The size up to which a body is not counted, in bytes. A connection has one body at a time. */
    private static final int SMALL = 16 << 10;

    private static final long MAX_WAIT_SECONDS = 1;

    private final Semaphore memory =
            new Semaphore((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART_OF_HEAP), true);

    /**
     * Reserves the memory of a body that {@link #send} is called with next. Waits up to a second for it.
     *
     * @throws dev.livemock.error.ApiException {@code ServiceUnavailable} if other large bodies take all of it
     */
    void reserve(byte[] body) {
        if (body.length <= SMALL) {
            return;
        }
        try {
            if (!memory.tryAcquire(body.length, MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ErrorCode.SERVICE_UNAVAILABLE.exception();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
    }

    /** Sends a body, or a half of it if the request has a {@link Cut}. The memory is released when the client has it. */
    void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        response.setContentLength(body.length);
        if (Cut.of(request) == Cut.MIDDLE) {
            release(body);
            response.getOutputStream().write(body, 0, body.length / 2);
            response.flushBuffer();
        } else {
            sendWithoutBlocking(request, body);
        }
    }

    /** Large bodies are written in parts, since the JDK copies all of what it is given to write into direct memory. */
    private void sendWithoutBlocking(HttpServletRequest request, byte[] body) {
        HttpOutput output =
                ServletContextRequest.getServletContextRequest(request).getHttpOutput();
        if (body.length <= SMALL) {
            output.sendContent(ByteBuffer.wrap(body), Callback.NOOP);
            return;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        output.sendContent(new ByteArrayInputStream(body), Callback.from(() -> {
            memory.release(body.length);
            async.complete();
        }));
    }

    private void release(byte[] body) {
        if (body.length > SMALL) {
            memory.release(body.length);
        }
    }

    /** Closes the connection of a request, as a server that crashes does. */
    void closeConnection(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
