package dev.livemock.recipe;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs LiveMock as a separate process on a free port. */
public final class LiveMockProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at https?://(localhost:\\d+) after");
    private static final int TIMEOUT_SECONDS = 60;

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> endpoint = new CompletableFuture<>();

    private LiveMockProcess(Process process) {
        this.process = process;
    }

    /** Starts the jar with settings such as {@code --livemock.seed=groups.json}, and waits until it is ready. */
    public static LiveMockProcess start(Path jar, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", jar.toString(), "--server.port=0"));
        command.addAll(List.of(settings));
        LiveMockProcess liveMock = new LiveMockProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        liveMock.awaitReady();
        return liveMock;
    }

    private void awaitReady() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Thread reader = new Thread(this::readOutput, "livemock-output");
        reader.setDaemon(true);
        reader.start();
        try {
            endpoint.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            close();
            throw new IllegalStateException("LiveMock did not become ready:\n" + output(), e.getCause());
        }
    }

    /** Reads the output to its end, since the process would block if the pipe were full. */
    private void readOutput() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    endpoint.complete(ready.group(1));
                }
            }
            endpoint.completeExceptionally(new IOException("the process terminated"));
        } catch (IOException e) {
            endpoint.completeExceptionally(e);
        }
    }

    /** Returns the address, such as {@code localhost:49152}. */
    public String endpoint() {
        return endpoint.join();
    }

    /** Returns the output of the process so far. */
    public String output() {
        return String.join("\n", output);
    }

    /** Kills the process. Acknowledged writes are kept in the data directory, if one is configured. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
