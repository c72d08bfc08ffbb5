package dev.livemock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many concurrent connections. */
final class Crowd implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final List<Socket> sockets = new ArrayList<>();

    /** Opens connections, as many as the server accepts. */
    Crowd(int port, int size) {
        for (int i = 0; i < size; i++) {
            try {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                // The server may refuse connections.
            }
        }
    }

    int size() {
        return sockets.size();
    }

    /** Sends bytes over each open connection. Returns the number of open connections. */
    int sendToAll(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int sent = 0;
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(bytes);
                sent++;
            } catch (IOException e) {
                // The server has closed it.
            }
        }
        return sent;
    }

    /**
     * Waits for the responses. Returns the number of connections that have neither received a response nor been closed after 30
     * seconds.
     */
    int countHung() throws IOException {
        int hung = 0;
        for (Socket socket : sockets) {
            socket.setSoTimeout(hung == 0 ? PATIENCE_MILLIS : 1);
            try {
                socket.getInputStream().read();
            } catch (SocketTimeoutException e) {
                hung++;
            } catch (IOException e) {
                // The server has closed it.
            }
        }
        return hung;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
