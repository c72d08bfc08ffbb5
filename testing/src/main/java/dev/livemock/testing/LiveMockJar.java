package dev.livemock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The runnable jar, which is a resource of this library. It is extracted once, since the JVM uses a class data archive only with
 * the same file.
 *
 * @param path the extracted jar
 * @param cached whether the jar is in the cache directory, where later runs find it
 */
record LiveMockJar(Path path, boolean cached) {

    private static final String RESOURCE = "META-INF/livemock/livemock.jar";

    /** The age at which files of other versions are deleted. */
    private static final Duration MAX_AGE = Duration.ofDays(7);

    /** The archives that processes of this JVM write. The locks end with this JVM. */
    private static final Map<Path, FileLock> RESERVATIONS = new HashMap<>();

    private static @Nullable LiveMockJar extracted;

    /** Returns the jar, and extracts it at the first call. */
    static synchronized LiveMockJar get() {
        LiveMockJar existing = extracted;
        if (existing == null) {
            existing = extract();
            extracted = existing;
        }
        return existing;
    }

    /** Returns the jar in the user's cache directory, or in a temporary directory if that is not writable. */
    private static LiveMockJar extract() {
        Path home = Path.of(System.getProperty("user.home"));
        try {
            if (home.isAbsolute()) {
                return new LiveMockJar(extractTo(home.resolve(".cache").resolve("livemock")), true);
            }
            return extractToTemporaryDirectory();
        } catch (IOException e) {
            return extractToTemporaryDirectory();
        }
    }

    private static LiveMockJar extractToTemporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("livemock");
            directory.toFile().deleteOnExit();
            Path jar = extractTo(directory);
            jar.toFile().deleteOnExit();
            return new LiveMockJar(jar, false);
        } catch (IOException e) {
            throw new UncheckedIOException("livemock.jar cannot be extracted", e);
        }
    }

    static Path extractTo(Path directory) throws IOException {
        URL resource = LiveMockJar.class.getClassLoader().getResource(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(
                    "livemock-testing was built without livemock.jar. Run mvn package in the parent directory first.");
        }
        String name = "livemock-" + checksumOf(resource);
        Path jar = directory.resolve(name + ".jar");
        if (!Files.exists(jar)) {
            Files.createDirectories(directory);
            deleteUnusable(directory, name);
            copy(resource, directory, jar);
        }
        return jar;
    }

    /** Copies the jar. The file gets its name when it is complete, since other processes may extract the same jar. */
    private static void copy(URL resource, Path directory, Path jar) throws IOException {
        Path part = Files.createTempFile(directory, "livemock", ".part");
        try (InputStream in = resource.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(jar)) {
                throw e;
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns the checksum of the resource. For a jar entry, it is read from the directory of the jar and not computed. */
    private static String checksumOf(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        long checksum =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : checksumOf(connection);
        return Long.toHexString(checksum);
    }

    private static long checksumOf(URLConnection connection) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    /** Deletes old files of other versions, and class data archives of a jar that has been deleted. */
    private static void deleteUnusable(Path directory, String name) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (file.getFileName().toString().startsWith(name + "-") || isOld(file)) {
                deleteIfPossible(file);
            }
        }
    }

    private static boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(MAX_AGE));
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes a file if possible. On Windows, files that another process uses cannot be deleted. */
    private static void deleteIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A later version deletes it.
        }
    }

    /**
     * Returns the options of the JVM that use the class data archive.
     *
     * @param writes whether the process writes the archive when it ends
     */
    List<String> classDataOptions(boolean writes) {
        if (writes) {
            return List.of("-XX:ArchiveClassesAtExit=" + classDataArchive());
        }
        return cached && hasClassDataArchive() ? List.of("-XX:SharedArchiveFile=" + classDataArchive()) : List.of();
    }

    /**
     * Returns whether the next process is to write the class data archive. Reserves the archive for this process until this JVM
     * ends, since writing takes seconds of CPU time, and one process is sufficient.
     */
    boolean reserveClassDataArchive() {
        synchronized (RESERVATIONS) {
            return cached && !hasClassDataArchive() && !RESERVATIONS.containsKey(classDataArchive()) && lockArchive();
        }
    }

    private boolean lockArchive() {
        Path file = Path.of(classDataArchive() + ".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            RESERVATIONS.put(classDataArchive(), lock);
            return true;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Returns whether the JVM can use the class data archive. The JVM writes the header last, so an archive that is being written,
     * or whose writer was killed, begins with zeros.
     */
    private boolean hasClassDataArchive() {
        try (InputStream in = Files.newInputStream(classDataArchive())) {
            return in.read() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the path of the class data archive for this jar and this version of the JVM. The file need not exist. */
    Path classDataArchive() {
        String version = System.getProperty("java.vm.version") + "-" + System.getProperty("java.vm.vendor");
        String suffix = "-" + version.replaceAll("[^A-Za-z0-9.+]", "_") + ".jsa";
        return path.resolveSibling(path.getFileName().toString().replace(".jar", suffix));
    }
}
