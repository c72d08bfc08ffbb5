package dev.livemock.gateway;

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
 * Sends complete response bodies without blocking the request's thread while the client reads slowly. Large bodies that
 * clients have not read yet share a limited part of the heap.
 */
@Component
public class ResponseSender {

    private static final int HEAP_DIVISOR = 8;

    /**
     * Bodies of at most this size, in bytes, need no reservation. Each connection has at most one such body, so the number of
     * connections limits their memory.
     */
    private static final int SMALL = 16 << 10;

    private static final long MAX_WAIT_SECONDS = 1;

    private final int memorySize =
            (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_DIVISOR);
    private final Semaphore memory = new Semaphore(memorySize, true);

    /**
     * Reserves memory for a body that {@link #send} will send. Waits up to one second.
     *
     * @param length the size of the body, in bytes
     * @return the number of bytes reserved; 0 for a small body
     * @throws ApiException {@code ServiceUnavailable} if other large bodies occupy the memory for one second
     */
    int reserve(int length) {
        int reserved = length <= SMALL ? 0 : Math.min(length, memorySize);
        try {
            if (reserved > 0 && !memory.tryAcquire(reserved, MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ErrorCode.SERVICE_UNAVAILABLE.exception();
            }
            return reserved;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
    }

    /**
     * Sends a body, or only its first half if the {@link ConnectionCut} is {@code MIDDLE}.
     *
     * @param reserved the return value of {@link #reserve}, or 0 for a body that all responses share; released when the body
     *     has been sent or sending has failed
     */
    public void send(Exchange exchange, byte[] body, int reserved) throws IOException {
        exchange.response().setContentLength(body.length);
        if (exchange.cut() == ConnectionCut.MIDDLE) {
            sendHalf(exchange.response(), body, reserved);
        } else if (body.length <= SMALL) {
            output(exchange.request()).sendContent(ByteBuffer.wrap(body), Callback.NOOP);
        } else {
            sendInParts(exchange.request(), body, reserved);
        }
    }

    private void sendHalf(HttpServletResponse response, byte[] body, int reserved) throws IOException {
        try {
            response.getOutputStream().write(body, 0, body.length / 2);
            response.flushBuffer();
        } finally {
            memory.release(reserved);
        }
    }

    /** Writes a large body in parts, since the JDK copies the whole buffer of each write into direct memory. */
    private void sendInParts(HttpServletRequest request, byte[] body, int reserved) {
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        output(request).sendContent(new ByteArrayInputStream(body), Callback.from(() -> {
            memory.release(reserved);
            async.complete();
        }));
    }

    private static HttpOutput output(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request).getHttpOutput();
    }

    /** Closes the connection of a request, like a server that crashes. */
    void closeConnection(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
