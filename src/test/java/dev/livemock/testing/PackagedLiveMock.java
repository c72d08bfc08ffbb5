package dev.livemock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code java -jar target/livemock.jar} as a separate process, on a free port by default. */
public final class PackagedLiveMock implements AutoCloseable {

    /** The path of the jar. */
    public static final String JAR = "target/livemock.jar";

    /**
     * The class data sharing (CDS) archive, with which the jar starts faster. The JVM ignores it if it is missing, incomplete or
     * belongs to another jar.
     */
    private static final Path CLASS_DATA = Path.of("target/livemock.jsa");

    private static final Pattern READY = Pattern.compile("Ready at https?://localhost:(\\d+) ");
    private static final Pattern LISTENING = Pattern.compile("Jetty started on port (\\d+)");
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private PackagedLiveMock(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static {
        try {
            writeClassData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the CDS archive when a run with typical requests ends, unless another process writes it or has written it. */
    private static void writeClassData() throws IOException {
        try (FileChannel file = FileChannel.open(
                        Path.of(CLASS_DATA + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null && !hasClassData()) {
                Files.deleteIfExists(CLASS_DATA);
                runTypicalRequests(
                        commandOf("-XX:ArchiveClassesAtExit=", List.of(), "--livemock.seed=classpath:demo.json"));
            }
        }
    }

    private static boolean hasClassData() throws IOException {
        return Files.exists(CLASS_DATA)
                && Files.getLastModifiedTime(CLASS_DATA).compareTo(Files.getLastModifiedTime(Path.of(JAR))) > 0;
    }

    private static void runTypicalRequests(List<String> command) {
        try (PackagedLiveMock liveMock = start(command, Map.of()).awaitReady()) {
            ApiClient api = liveMock.api();
            api.createGroup("VKL3demo", "ann");
            api.call("ListMessageGroup", "AppId", "VKL3demo", "UserId", "ann", "PageNum", "1", "PageSize", "2");
        }
    }

    /** Starts the jar with arguments such as {@code --livemock.seed=…}. Does not wait until LiveMock is ready. */
    public static PackagedLiveMock start(String... arguments) {
        return startIn(List.of(), arguments);
    }

    /** Starts the jar in a JVM with options such as {@code -Xmx200m}. Does not wait until LiveMock is ready. */
    public static PackagedLiveMock startIn(List<String> options, String... arguments) {
        return start(commandOf(options, arguments), Map.of());
    }

    /** Starts the jar with additional environment variables. Does not wait until LiveMock is ready. */
    public static PackagedLiveMock startWithEnvironment(Map<String, String> variables, String... arguments) {
        return start(commandOf(List.of(), arguments), variables);
    }

    /** Starts the jar with a limit in KiB for the size of each file that it writes, to simulate a full disk. */
    public static PackagedLiveMock startWithFilesUpTo(int kibibytes, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + " && exec \"$@\"", "bash"));
        command.addAll(commandOf(List.of(), arguments));
        return start(command, Map.of());
    }

    private static List<String> commandOf(List<String> options, String... arguments) {
        return commandOf("-XX:SharedArchiveFile=", options, arguments);
    }

    private static List<String> commandOf(String classDataOption, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add(classDataOption + CLASS_DATA);
        command.add("-Xlog:cds=off,cds+dynamic=off");
        command.addAll(options);
        command.addAll(List.of("-Dserver.port=0", "-jar", JAR, "--logging.level.org.springframework.boot.jetty=info"));
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
        await(() -> READY.matcher(log()).find(), "LiveMock is ready");
        return this;
    }

    public PackagedLiveMock awaitListening() {
        await(() -> LISTENING.matcher(log()).find(), "LiveMock accepts connections");
        return this;
    }

    /** Waits until the log contains a text. */
    public PackagedLiveMock awaitLog(String text) {
        await(() -> log().contains(text), "the log contains " + text);
        return this;
    }

    /** Waits until the process terminates by itself, and returns its exit code. */
    public int awaitEnd() {
        await(() -> !process.isAlive(), "the process terminates");
        return process.exitValue();
    }

    private void await(BooleanSupplier isTrue, String condition) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!isTrue.getAsBoolean()) {
            if (System.nanoTime() > deadline || (!process.isAlive() && !isTrue.getAsBoolean())) {
                String reason = process.isAlive() ? "timed out" : "the process terminated";
                throw new AssertionError(reason + " while waiting until " + condition + ":\n" + log());
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
            throw new IllegalStateException("LiveMock does not listen yet");
        }
        return Integer.parseInt(listening.group(1));
    }

    /** Returns the ID of the process. */
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

    /** Kills the process, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Terminates the process gracefully, as {@code kill} does, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
