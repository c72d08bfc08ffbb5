package dev.livemock.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs LiveMock as a separate process on a free port of the loopback interface. When this JVM ends, the standard input of the
 * process is closed, and the process terminates.
 */
final class LiveMockProcess {

    private static final Pattern READY = Pattern.compile("Ready at (https?://\\S+:\\d+) after");
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MAX_LINES = 1_000;

    /** The environment variables that would configure LiveMock or its JVM, and are meant for the code under test. */
    private static final Pattern CONFIGURATION = Pattern.compile(
            "(LIVEMOCK|SPRING|SERVER|MANAGEMENT|LOGGING)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> DEFAULT_SETTINGS =
            Map.of("spring.config.location", "classpath:/", "server.address", "127.0.0.1", "server.port", "0");

    private final Process process;
    private final boolean writesArchive;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> url = new CompletableFuture<>();

    private LiveMockProcess(Process process, boolean writesArchive) {
        this.process = process;
        this.writesArchive = writesArchive;
    }

    /**
     * Starts LiveMock, and waits until it is ready.
     *
     * @param settings the settings, such as {@code livemock.auth.mode}
     * @throws IllegalArgumentException if the settings disable the control API
     * @throws IllegalStateException if LiveMock does not become ready within a minute; the message contains its output
     */
    static LiveMockProcess start(Map<String, String> settings) {
        if ("false".equalsIgnoreCase(settings.get("livemock.control.enabled"))) {
            throw new IllegalArgumentException(
                    "livemock-testing requires the control API, so livemock.control.enabled must not be false.");
        }
        LiveMockJar jar = LiveMockJar.get();
        boolean writesArchive = jar.reserveClassDataArchive();
        ProcessBuilder builder = new ProcessBuilder(commandOf(jar, writesArchive, settings)).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> CONFIGURATION.matcher(name).matches());
        try {
            LiveMockProcess started = new LiveMockProcess(builder.start(), writesArchive);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("LiveMock cannot be started", e);
        }
    }

    /**
     * Returns the command. LiveMock does not read configuration files in the working directory, since they are meant for the
     * code under test.
     */
    private static List<String> commandOf(LiveMockJar jar, boolean writesArchive, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable"));
        command.addAll(jar.classDataOptions(writesArchive));
        command.addAll(List.of("-cp", jar.path().toString(), "dev.livemock.ChildProcess"));
        Map<String, String> all = new LinkedHashMap<>(DEFAULT_SETTINGS);
        all.putAll(settings);
        all.forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private void awaitReady() {
        Thread reader = new Thread(this::readOutput, "livemock-output");
        reader.setDaemon(true);
        reader.start();
        try {
            url.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            kill();
            throw new IllegalStateException("LiveMock did not start: " + reasonOf(e) + ". Its output:\n" + output(), e);
        }
        if (url().startsWith("https")) {
            kill();
            throw new IllegalStateException(
                    "LiveMock was started with HTTPS, which livemock-testing does not support.");
        }
    }

    private String reasonOf(CompletionException e) {
        return e.getCause() instanceof TimeoutException
                ? "it was not ready after " + TIMEOUT_SECONDS + " seconds"
                : "the process terminated";
    }

    /** Reads the output to its end, since the process would block if the pipe were full. */
    private void readOutput() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                record(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    url.complete(ready.group(1));
                }
            }
            url.completeExceptionally(new IOException("the process terminated"));
        } catch (IOException e) {
            url.completeExceptionally(e);
        }
    }

    private void record(String line) {
        output.add(line);
        if (output.size() > MAX_LINES) {
            output.remove();
        }
    }

    /** Returns the URL, such as {@code http://localhost:49152}. */
    String url() {
        return url.join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the last lines of the output. */
    String output() {
        return String.join("\n", output);
    }

    /** Terminates the process, and waits for its end. A process that writes the class data archive does this first. */
    void close() {
        if (writesArchive) {
            closeInput();
            process.onExit()
                    .completeOnTimeout(process, TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
        kill();
    }

    /** Terminates the process gracefully. Does not wait for its end. */
    void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Kills the process, and waits for its end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
