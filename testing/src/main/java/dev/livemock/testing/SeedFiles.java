package dev.livemock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads seed documents from the class path or from files. */
final class SeedFiles {

    private SeedFiles() {}

    /**
     * Reads a class path resource, or a file if there is no such resource.
     *
     * @throws IllegalArgumentException if there is neither
     */
    static String read(String name) {
        try (InputStream resource = find(name)) {
            return resource == null ? readFile(name) : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The seed " + name + " cannot be read", e);
        }
    }

    private static @Nullable InputStream find(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return (loader == null ? ClassLoader.getSystemClassLoader() : loader).getResourceAsStream(name);
    }

    private static String readFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The seed " + name
                    + " does not exist: there is neither a class path resource of this name nor the file " + file);
        }
        return Files.readString(file);
    }
}
