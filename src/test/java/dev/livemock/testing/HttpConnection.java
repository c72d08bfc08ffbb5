package dev.livemock.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A connection that sends whatever bytes it is given, and reads the answers strictly. It can be used for many requests, also
 * before the answers to the first ones are read.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final ResponseReader reader;

    public HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        reader = new ResponseReader(in);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Says that nothing more will be sent. */
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads the next answer.
     *
     * @param toHead whether it answers a HEAD, and so has no body
     * @return the answer, or null if the connection has ended
     */
    public @Nullable RawResponse read(boolean toHead) throws IOException {
        return reader.read(toHead);
    }

    /** Reads all that is left, until the connection ends. */
    public byte[] readToEnd() throws IOException {
        return in.readAllBytes();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
