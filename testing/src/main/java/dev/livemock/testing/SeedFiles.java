package dev.livemock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
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
     * @throws IllegalArgumentException if there is neither, or if it is a directory
     */
    static String read(String name) {
        try (InputStream resource = find(name)) {
            return resource == null ? readFile(name) : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The seed " + name + " cannot be read", e);
        }
    }

    private static @Nullable InputStream find(String name) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        URL resource = (loader == null ? ClassLoader.getSystemClassLoader() : loader).getResource(name);
        if (resource == null) {
            return null;
        }
        if (resource.getProtocol().equals("file")) {
            rejectDirectory(name, Path.of(URI.create(resource.toString())));
        }
        return resource.openStream();
    }

    private static String readFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        rejectDirectory(name, file);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The seed " + name
                    + " does not exist: there is neither a class path resource of this name nor the file " + file);
        }
        return Files.readString(file);
    }

    private static void rejectDirectory(String name, Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("The seed \"" + name + "\" is a directory. Name its files instead");
        }
    }
}
