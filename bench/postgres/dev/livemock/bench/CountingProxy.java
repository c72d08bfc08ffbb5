package dev.livemock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Forwards connections to a local database, and counts the round trips. */
final class CountingProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicLong roundTrips = new AtomicLong();
    private final int target;

    CountingProxy(int target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Returns the number of requests so far that were followed by a response. */
    long roundTrips() {
        return roundTrips.get();
    }

    private void accept() {
        try {
            while (true) {
                Connection connection = new Connection(listener.accept());
                start(connection::passRequests);
                start(connection::passResponses);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean waits;

        Connection(Socket client) throws IOException {
            this.client = client;
            this.server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void passRequests() {
            pass(client, server, () -> waits = true);
        }

        void passResponses() {
            pass(server, client, () -> {
                if (waits) {
                    waits = false;
                    roundTrips.incrementAndGet();
                }
            });
        }

        private void pass(Socket from, Socket to, Runnable count) {
            byte[] buffer = new byte[65_536];
            try (from; to) {
                InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream();
                for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                    count.run();
                    output.write(buffer, 0, read);
                }
            } catch (IOException e) {
                // Closed.
            }
        }
    }
}
