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
 * Sends response bodies without holding the request's thread, however slowly the client reads. Large bodies that clients have
 * not read yet share a part of the heap.
 */
@Component
class ResponseSender {

    private static final int PART_OF_HEAP = 8;

    /** The size up to which a body is not counted, in bytes. A connection has one body at a time. */
    private static final int SMALL = 16 << 10;

    private static final long MAX_WAIT_SECONDS = 1;

    private final int size =
            (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    private final Semaphore memory = new Semaphore(size, true);

    /**
     * Reserves the memory of a body, for {@link #send}. Waits up to a second for it.
     *
     * @param length the size of the body, in bytes
     * @return how many bytes are reserved; none for a small body
     * @throws dev.livemock.gateway.ApiException {@code ServiceUnavailable} if other large bodies take all of it
     */
    int reserve(int length) {
        int reserved = length <= SMALL ? 0 : Math.min(length, size);
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
     * Sends a body, or a half of it if the request has a {@link ConnectionCut}.
     *
     * @param reserved what {@link #reserve} returned; it is released when the body has been sent or sending has failed
     */
    void send(HttpServletRequest request, HttpServletResponse response, byte[] body, int reserved) throws IOException {
        response.setContentLength(body.length);
        if (ConnectionCut.of(request) == ConnectionCut.MIDDLE) {
            sendHalf(response, body, reserved);
        } else if (body.length <= SMALL) {
            output(request).sendContent(ByteBuffer.wrap(body), Callback.NOOP);
        } else {
            sendInParts(request, body, reserved);
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

    /** Writes a large body in parts, since the JDK copies all of what it is given to write into direct memory. */
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

    /** Closes the connection of a request, as a server that crashes does. */
    void closeConnection(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
