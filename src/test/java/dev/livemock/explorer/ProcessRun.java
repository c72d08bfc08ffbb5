package dev.livemock.explorer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A terminated process. */
record ProcessRun(int exitCode, String output, String errors) {

    private static final int TIMEOUT_SECONDS = 200;

    /** Runs a command in a directory, without the credentials in the environment of the test. */
    static ProcessRun of(Path folder, Map<String, String> environment, List<String> command) {
        try {
            File output = Files.createTempFile(folder, "run", ".out").toFile();
            File errors = Files.createTempFile(folder, "run", ".err").toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output)
                    .redirectError(errors);
            builder.environment().keySet().removeIf(name -> name.startsWith("ALIBABA_CLOUD_"));
            builder.environment().putAll(environment);
            return new ProcessRun(exitCodeOf(builder), read(output), read(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitCodeOf(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(
                        "the process was still running after " + TIMEOUT_SECONDS + " s: " + builder.command());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(File file) throws IOException {
        return Files.readString(file.toPath());
    }

    /** Returns the last line of the output, since an SDK may write log lines before it. */
    String lastLine() {
        return output.strip().replaceFirst("(?s).*\n", "");
    }
}
