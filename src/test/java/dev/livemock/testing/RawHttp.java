package dev.livemock.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Sends bytes that no HTTP client would send. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** Sends a request and reads its answer. */
    public ApiResponse send(String request) {
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.send(request.getBytes(StandardCharsets.ISO_8859_1));
            connection.finish();
            return Objects.requireNonNull(connection.read(request.startsWith("HEAD ")), "no answer")
                    .toApiAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends requests and returns all that comes back until the end of the connection. */
    public String sendForText(String requests) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(requests.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
