package dev.livemock.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The file in the data directory that stores the certificate and its private key. */
final class KeyFile {

    private final Path file;

    KeyFile(Path directory) {
        this.file = directory.resolve("https.p12");
    }

    /**
     * Reads the file. Returns null if it does not exist.
     *
     * @throws StartupException if the file cannot be read
     */
    @Nullable KeyMaterial read() {
        try {
            return Files.exists(file) ? KeyMaterial.read(Files.readAllBytes(file)) : null;
        } catch (IOException e) {
            throw failure("cannot be read", e, "Delete the file to make a new certificate.");
        }
    }

    /**
     * Writes the file atomically. Only its owner can read it.
     *
     * @throws StartupException if the file cannot be written
     */
    void write(byte[] pkcs12) {
        try {
            Path temporary = Files.createTempFile(file.getParent(), "https", ".tmp");
            try {
                Files.write(temporary, pkcs12);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failure("cannot be written", e, "Make the data directory writable for the user that runs LiveMock.");
        }
    }

    private StartupException failure(String reason, IOException cause, String remedy) {
        return new StartupException(
                "The certificate of livemock.https, " + file + ", " + reason + " (" + cause + ").", remedy, cause);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
