package dev.livemock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs and checks shell commands. */
final class Bash {

    private Bash() {}

    /** Runs a script and returns its output, including that of {@code stderr}. */
    static String run(String script) {
        return start("-c", script);
    }

    /** Parses a script without running it. Returns the syntax errors. */
    static String syntaxErrorsOf(String script) {
        return start("-n", "-c", script);
    }

    private static String start(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("bash").redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
