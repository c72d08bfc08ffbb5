package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar with a heap that is too small for its seeds. */
@OnlyOnH2
@Tag("heap")
class SeedHeapIT {

    private static final List<String> SMALL_HEAP = List.of("-Xmx85m");

    @TempDir
    private Path directory;

    @Test
    void rejectsSeedLargerThanHeapAndStaysHealthy() {
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(SMALL_HEAP).awaitReady()) {
            seed(liveMock, "big", 10_000_000).assertInvalid("Apps: the seed data needs a heap of about ");

            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(200);
            assertThat(seed(liveMock, "small", 100).status()).isEqualTo(200);
            assertThat(total(liveMock, "small")).isEqualTo(100);
        }
    }

    @Test
    void acceptsSeedsUntilHeapIsFull() {
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(SMALL_HEAP).awaitReady()) {
            int accepted = 0;
            ApiResponse last;
            do {
                last = seed(liveMock, "app" + accepted, 5_000);
                accepted++;
            } while (last.status() == 200 && accepted < 20);

            last.assertInvalid("Apps: the seed data needs a heap of about ");
            assertThat(accepted).isGreaterThan(4);
            assertThat(total(liveMock, "app0")).isEqualTo(5_000);
            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWithSeedLargerThanHeap() throws IOException {
        try (PackagedLiveMock liveMock =
                PackagedLiveMock.startIn(SMALL_HEAP, "--livemock.seed=" + write(generate("big", 10_000_000)))) {
            assertThat(liveMock.awaitEnd()).isEqualTo(1);

            assertThat(liveMock.log())
                    .contains(
                            "at Apps: the seed data needs a heap of about ",
                            "or keep the data on disk with livemock.data-dir")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void startsWithSeedThatJustFitsIntoHeap() throws IOException {
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(
                        SMALL_HEAP, "--livemock.seed=" + write(generate("full", 50_000)))
                .awaitReady()) {
            assertThat(total(liveMock, "full")).isEqualTo(50_000);
        }
    }

    @Test
    void loadsSeedLargerThanHeapIntoDataDirectory() throws IOException {
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(
                        SMALL_HEAP,
                        "--livemock.data-dir=" + directory.resolve("data"),
                        "--livemock.seed=" + write(generate("big", 70_000)))
                .awaitReady()) {
            assertThat(total(liveMock, "big")).isEqualTo(70_000);
        }
    }

    @Test
    void rejectsSeedWhoseDatabaseFileIsTooLargeForHeap() throws IOException {
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(
                SMALL_HEAP,
                "--livemock.data-dir=" + directory.resolve("data"),
                "--livemock.seed=" + write(generate("huge", 10_000_000)))) {
            assertThat(liveMock.awaitEnd()).isEqualTo(1);

            assertThat(liveMock.log()).contains("at Apps: the seed data needs a heap of about ");
        }
    }

    @Test
    void doesNotReadFileLargerThanHeap() throws IOException {
        Path seed = directory.resolve("seed.json");
        try (Writer document = Files.newBufferedWriter(seed)) {
            document.write("{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[{\"GroupId\":\"first\"}");
            for (int i = 0; i < 2_000_000; i++) {
                document.write(",{\"GroupId\":\"" + i + "\"}");
            }
            document.write("]}]}");
        }
        try (PackagedLiveMock liveMock = PackagedLiveMock.startIn(
                SMALL_HEAP, "--livemock.data-dir=" + directory.resolve("data"), "--livemock.seed=" + seed)) {
            assertThat(liveMock.awaitEnd()).isEqualTo(1);

            assertThat(liveMock.log())
                    .contains("seed.json", "the seed data needs a heap of about ")
                    .doesNotContain("\tat ");
        }
    }

    private Path write(String seed) throws IOException {
        return Files.writeString(directory.resolve("seed.json"), seed);
    }

    private static String generate(String appId, int groups) {
        return "{\"Apps\":[{\"AppId\":\"%s\",\"Generate\":{\"Groups\":%d,\"UserId\":\"u\"}}]}".formatted(appId, groups);
    }

    private static ApiResponse seed(PackagedLiveMock liveMock, String appId, int groups) {
        return liveMock.api().send("POST", "/_livemock/seed", generate(appId, groups));
    }

    private static int total(PackagedLiveMock liveMock, String appId) {
        return liveMock.api()
                .list(Map.of("UserId", "u", "AppId", appId, "PageNum", "1", "PageSize", "1"))
                .result()
                .get("Total")
                .asInt();
    }
}
