package dev.livemock.explorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/** Installs the packages of each {@link Toolchain} once for each build. */
final class Installations {

    private static final String DONE = "";
    private static final Map<Toolchain, String> RESULTS = new ConcurrentHashMap<>();

    private Installations() {}

    /** Installs the packages of a toolchain. Skips the test if this fails. */
    static void require(Toolchain toolchain) {
        String result = RESULTS.computeIfAbsent(toolchain, Installations::install);
        assumeTrue(result.equals(DONE), () -> "skipped: " + toolchain + " cannot be installed: " + result);
    }

    /** Installs the packages under a file lock, since tests also run in other processes. */
    private static String install(Toolchain toolchain) {
        Path folder = toolchain.folder();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolveSibling(folder.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() ? installOnce(toolchain) : "the lock was lost";
            }
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String installOnce(Toolchain toolchain) throws IOException {
        Path done = toolchain.folder().resolve("installed");
        if (Files.exists(done) && Files.readString(done).equals(toolchain.installation())) {
            return DONE;
        }
        FileSystemUtils.deleteRecursively(toolchain.folder());
        Files.createDirectories(toolchain.folder());
        for (String command : toolchain.installation().lines().toList()) {
            ProcessRun run = ProcessRun.of(toolchain.folder(), Map.of(), List.of(command.split(" ")));
            if (run.exitCode() != 0) {
                return command + ": " + run.output() + run.errors();
            }
        }
        Files.writeString(done, toolchain.installation());
        return DONE;
    }
}
