package dev.livemock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * The text that {@code java -jar livemock.jar env} prints instead of starting the server: the configuration of each SDK, and
 * the settings.
 */
final class Usage {

    private static final Set<String> COMMANDS = Set.of("env", "help", "--help", "-h");
    private static final String DEFAULT_PORT = "8080";
    private static final String ANY_PORT = "0";

    private Usage() {}

    /** Returns whether the arguments request this text. */
    static boolean isRequested(String... args) {
        return Arrays.stream(args).anyMatch(COMMANDS::contains);
    }

    /**
     * Returns the text with the port that the server would use.
     *
     * @param environment the environment variables
     * @param args the arguments, which may contain the setting {@code server.port}
     */
    static String text(Map<String, String> environment, String... args) {
        String port = Objects.requireNonNullElse(
                new SimpleCommandLinePropertySource(args).getProperty("server.port"),
                environment.getOrDefault("SERVER_PORT", DEFAULT_PORT));
        if (port.equals(ANY_PORT)) {
            port = DEFAULT_PORT;
        }
        try {
            return new ClassPathResource("usage.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("localhost:" + DEFAULT_PORT, "localhost:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
