package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of README with the packaged jar, and compares their output with that in README. */
@OnlyOnH2
class ReadmeIT {

    private static final MarkdownPage README = MarkdownPage.of("README.md");
    private static final String JAR_COMMAND = "java -jar target/livemock.jar ";
    private static final String SEED_FILE = "groups.yaml";
    private static final String UUID = "[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}";

    @TempDir
    private Path folder;

    @Test
    void runsQuickStart() {
        try (PackagedLiveMock liveMock =
                PackagedLiveMock.start("--livemock.seed=classpath:demo.json").awaitReady()) {
            assertOutputs(liveMock, curlCommandsOf("Quick start"));
        }
    }

    @Test
    void loadsSeedExample() throws IOException {
        Path seed = folder.resolve(SEED_FILE);
        Files.writeString(seed, blockOf("Seed data", "yaml").content());
        String start = ConsoleCommand.in(blockOf("Seed data", "console"))
                .map(ConsoleCommand::command)
                .filter(command -> command.startsWith(JAR_COMMAND))
                .findFirst()
                .orElseThrow();
        String argument = start.substring(JAR_COMMAND.length()).replace(SEED_FILE, seed.toString());

        try (PackagedLiveMock liveMock = PackagedLiveMock.start(argument).awaitReady()) {
            assertOutputs(liveMock, curlCommandsOf("Seed data"));
        }
    }

    private static List<ConsoleCommand> curlCommandsOf(String heading) {
        return README.section(heading).blocks().stream()
                .filter(block -> block.language().equals("console"))
                .flatMap(ConsoleCommand::in)
                .filter(command -> command.command().startsWith("curl "))
                .toList();
    }

    private static MarkdownPage.Block blockOf(String heading, String language) {
        return README.section(heading).blocks().stream()
                .filter(block -> block.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static void assertOutputs(PackagedLiveMock liveMock, List<ConsoleCommand> commands) {
        assumeThat(Bash.run("command -v curl")).isNotEmpty();
        String host = "localhost:" + liveMock.port();
        assertThat(commands).isNotEmpty().allSatisfy(command -> {
            String output = Bash.run(
                    command.command().replaceFirst("^curl ", "curl -sS ").replace("localhost:8080", host));
            assertThat(output.replaceAll(UUID, "").strip())
                    .isEqualTo(command.output().replaceAll(UUID, ""));
        });
    }
}
