package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the packaged jar when its heap is exhausted. */
@OnlyOnH2
@Tag("heap")
class OutOfMemoryIT {

    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int EXIT_CODE = 3;

    private static final String MESSAGE = "LiveMock has run out of memory and exits.";

    @TempDir
    private Path folder;

    @Test
    void exitsWhenRequestExhaustsMemory() throws IOException {
        Path seed = Files.writeString(
                folder.resolve("seed.json"),
                "{\"Apps\":[{\"AppId\":\"full\",\"Generate\":{\"Groups\":50000,\"UserId\":\"u\"}}]}");
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(List.of("-Xmx85m"), "--livemock.seed=" + seed)
                .awaitReady()) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> liveMock.api().send("POST", "/_livemock/reset"));

            assertThat(liveMock.awaitEnd()).isEqualTo(EXIT_CODE);
            assertThat(liveMock.log()).contains(MESSAGE);
        }
    }

    @Test
    void exitsWhenHeapIsTooSmallToStart() {
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(List.of("-Xmx12m"))) {
            assertThat(liveMock.awaitEnd()).isEqualTo(EXIT_CODE);
            assertThat(liveMock.log()).contains(MESSAGE);
        }
    }
}
