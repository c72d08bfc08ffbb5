package dev.livemock.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts LiveMock in the ways in which it is measured. */
final class Launcher {

    static final Path WORK = Path.of("target/bench");

    /** The layout of the image. */
    static final Path IMAGE = WORK.resolve("image");

    /** The same layout with the jar of an earlier commit; it exists only if {@code bench/run} was given that jar. */
    static final Path BASELINE = WORK.resolve("baseline");

    static final String NO_LIMIT = "--livemock.throttle.enabled=false";

    private static final String JAVA_25 = System.getenv("JAVA25_HOME") + "/bin/java";

    private Launcher() {}

    /**
     * Starts LiveMock as in the image.
     *
     * @param path the path and query of the request that it must answer
     * @param more options of the JVM, which begin with {@code -X}, and settings
     */
    static Server image(int port, String path, String... more) throws Exception {
        return image(IMAGE, port, path, more);
    }

    /** Starts the LiveMock of a folder that has the layout of the image. */
    static Server image(Path folder, int port, String path, String... more) throws Exception {
        Predicate<String> isOfJvm = option -> option.startsWith("-X");
        List<String> command = java25("@jvm.options");
        Stream.of(more).filter(isOfJvm).forEach(command::add);
        command.addAll(List.of("-jar", "livemock.jar", "--server.port=" + port));
        Stream.of(more).filter(isOfJvm.negate()).forEach(command::add);
        return Server.start(folder, port, path, command);
    }

    /**
     * Starts LiveMock with the flags of the image and a controller that answers {@code /canned} with a file. Such a controller is
     * unknown to the AOT processing and to the AOT cache, so both are off; they matter to the start only.
     */
    static Server withCanned(int port, Path answer, String... settings) throws Exception {
        List<String> command = java25(
                "@jvm.options",
                "-XX:AOTMode=off",
                "-Xmx512m",
                "-Dspring.aot.enabled=false",
                "-Dbench.canned=" + answer.toAbsolutePath(),
                "-cp",
                WORK.resolve("canned").toAbsolutePath() + ":livemock.jar",
                "dev.livemock.LiveMock",
                "--server.port=" + port);
        command.addAll(List.of(settings));
        return Server.start(IMAGE, port, "/readyz", command);
    }

    /** Starts the jar as README says, on the default JDK and without other flags than the size of the heap. */
    static Server jar(int port, String path, String... settings) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("java", "-Xmx512m", "-jar", "target/livemock.jar", "--server.port=" + port));
        command.addAll(List.of(settings));
        return Server.start(Path.of("."), port, path, command);
    }

    static List<String> java25(String... arguments) {
        return Stream.concat(Stream.of(JAVA_25), Arrays.stream(arguments)).collect(Collectors.toCollection(ArrayList::new));
    }
}
