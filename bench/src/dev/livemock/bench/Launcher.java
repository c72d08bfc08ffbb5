package dev.livemock.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts LiveMock with different jars and options. */
final class Launcher {

    static final Path WORK = Path.of("target/bench");

    /** The layout of the image. */
    static final Path IMAGE = WORK.resolve("image");

    /** The same layout with the jar of an earlier commit. It exists only if {@code bench/run} was started with this jar. */
    static final Path BASELINE = WORK.resolve("baseline");

    static final String NO_LIMIT = "--livemock.throttle.enabled=false";

    private static final String JAVA_25 = System.getenv("JAVA25_HOME") + "/bin/java";

    private Launcher() {}

    /**
     * Starts LiveMock as in the image.
     *
     * @param path the path and query of the request that LiveMock must respond to
     * @param more additional JVM options, which begin with {@code -X}, and settings
     */
    static Server image(int port, String path, String... more) throws Exception {
        return image(IMAGE, port, path, more);
    }

    /** Starts LiveMock in a directory with the layout of the image. */
    static Server image(Path folder, int port, String path, String... more) throws Exception {
        Predicate<String> isOfJvm = option -> option.startsWith("-X");
        List<String> command = java25("@jvm.options");
        Stream.of(more).filter(isOfJvm).forEach(command::add);
        command.addAll(List.of("-jar", "livemock.jar", "--server.port=" + port));
        Stream.of(more).filter(isOfJvm.negate()).forEach(command::add);
        return Server.start(folder, port, path, command);
    }

    /**
     * Starts LiveMock with the flags of the image and a controller that returns a file for {@code /canned}. AOT processing and the
     * AOT cache do not contain this controller, so both are disabled. The performance documentation says how much the AOT cache of the
     * image reduces the throughput.
     */
    static Server withCanned(int port, Path response, String... settings) throws Exception {
        List<String> command = java25(
                "@jvm.options",
                "-XX:AOTMode=off",
                "-Xmx512m",
                "-Dspring.aot.enabled=false",
                "-Dbench.canned=" + response.toAbsolutePath(),
                "-cp",
                WORK.resolve("canned").toAbsolutePath() + ":livemock.jar",
                "dev.livemock.LiveMock",
                "--server.port=" + port);
        command.addAll(List.of(settings));
        return Server.start(IMAGE, port, "/readyz", command);
    }

    /** Starts the jar as described in README, on the default JDK. The only flag is the size of the heap. */
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
