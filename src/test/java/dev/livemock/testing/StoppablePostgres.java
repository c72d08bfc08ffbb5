package dev.livemock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A PostgreSQL server that a test can stop and restart with the same data and port. */
public final class StoppablePostgres implements AutoCloseable {

    private final Path dataDirectory;
    private final int port = freePort();
    private EmbeddedPostgres running;

    /** Starts a server with the data in a directory, which is created if it does not exist. */
    public StoppablePostgres(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.running = run();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres run() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(dataDirectory)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        running = run();
    }

    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the URL of a database, which need not exist. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    @Override
    public void close() {
        stop();
    }
}
