package dev.livemock.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A connection that sends arbitrary bytes and parses the responses strictly. It can send many requests, also before it reads
 * the responses to earlier requests (HTTP pipelining).
 */
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final ResponseReader reader;

    public HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        reader = new ResponseReader(in);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Shuts down the sending side of the connection. */
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads the next response.
     *
     * @param toHead whether the response is to a HEAD request, and therefore has no body
     * @return the response, or null if the connection has been closed
     */
    public @Nullable RawResponse read(boolean toHead) throws IOException {
        return reader.read(toHead);
    }

    /** Reads everything until the connection is closed. */
    public byte[] readToEnd() throws IOException {
        return in.readAllBytes();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
