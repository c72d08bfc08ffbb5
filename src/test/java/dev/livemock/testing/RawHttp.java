package dev.livemock.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Sends raw bytes, which need not be valid HTTP. */
public final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** Sends a request and reads the response. */
    public ApiResponse send(String request) {
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.send(request.getBytes(StandardCharsets.ISO_8859_1));
            connection.finish();
            return Objects.requireNonNull(connection.read(request.startsWith("HEAD ")), "no response")
                    .toApiResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends requests, and returns everything that is received until the connection is closed. */
    public String sendForText(String requests) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
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
