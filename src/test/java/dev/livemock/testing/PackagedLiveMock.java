package dev.livemock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code java -jar target/livemock.jar} as a process of its own, on a free port unless told otherwise. */
public final class PackagedLiveMock implements AutoCloseable {

    /** Where the build leaves the jar. */
    public static final String JAR = "target/livemock.jar";

    private static final Pattern READY = Pattern.compile("Ready at https?://localhost:(\\d+) ");
    private static final Pattern LISTENING = Pattern.compile("Jetty started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private PackagedLiveMock(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the jar with arguments such as {@code --livemock.seed=…}, and does not wait for it. */
    public static PackagedLiveMock start(String... arguments) {
        return startIn(List.of(), arguments);
    }

    /** Starts the jar in a JVM with options such as {@code -Xmx200m}, and does not wait for it. */
    public static PackagedLiveMock startIn(List<String> options, String... arguments) {
        return start(commandOf(options, arguments), Map.of());
    }

    /** Starts the jar with more environment variables, and does not wait for it. */
    public static PackagedLiveMock startWithEnvironment(Map<String, String> variables, String... arguments) {
        return start(commandOf(List.of(), arguments), variables);
    }

    /** Starts the jar as a process whose files cannot grow beyond a size in KiB, as on a full disk. */
    public static PackagedLiveMock startWithFilesUpTo(int kibibytes, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + " && exec \"$@\"", "bash"));
        command.addAll(commandOf(List.of(), arguments));
        return start(command, Map.of());
    }

    private static List<String> commandOf(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dserver.port=0",
                "-jar",
                JAR,
                "--logging.level.org.springframework.boot.jetty=info"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static PackagedLiveMock start(List<String> command, Map<String, String> variables) {
        try {
            Path log = Files.createTempFile("livemock", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(variables);
            return new PackagedLiveMock(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackagedLiveMock awaitReady() {
        await(() -> READY.matcher(log()).find(), "it is ready");
        return this;
    }

    public PackagedLiveMock awaitListening() {
        await(() -> LISTENING.matcher(log()).find(), "it listens");
        return this;
    }

    /** Waits until it has said something in its log. */
    public PackagedLiveMock awaitLog(String text) {
        await(() -> log().contains(text), "it says " + text);
        return this;
    }

    /** Waits for the process to end by itself and returns its exit code. */
    public int awaitEnd() {
        await(() -> !process.isAlive(), "it ends");
        return process.exitValue();
    }

    private void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || (!process.isAlive() && !condition.getAsBoolean())) {
                throw new AssertionError("waited in vain until " + what + ":\n" + log());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    public ApiClient api() {
        return new ApiClient(port());
    }

    public int port() {
        Matcher listening = LISTENING.matcher(log());
        if (!listening.find()) {
            throw new IllegalStateException("it does not listen yet");
        }
        return Integer.parseInt(listening.group(1));
    }

    /** The id of the process. */
    public long pid() {
        return process.pid();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the process to end, as {@code kill} does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
