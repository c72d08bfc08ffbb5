package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests the seeds of the setting {@code livemock.seed}. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class SeedSettingIT {

    @TempDir
    private Path folder;

    @Test
    void loadsFilesInOrderOfNames() throws IOException {
        Files.writeString(
                folder.resolve("b.yaml"),
                "Apps:\n  - AppId: b\n    Groups: [{GroupId: second, CreateTime: 1, Members: [u]}]\n");
        Files.writeString(
                folder.resolve("a.json"),
                "{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[{\"GroupId\":\"first\",\"CreateTime\":1,\"Members\":[\"u\"]}]}]}");
        Files.writeString(folder.resolve("ignored.txt"), "not a seed");

        try (InProcessLiveMock liveMock = InProcessLiveMock.start("--livemock.seed=" + folder)) {
            assertThat(liveMock.api()
                            .list(Map.of("UserId", "u", "PageNum", "1", "PageSize", "9"))
                            .groupIds())
                    .containsExactly("first", "second");
        }
    }

    @Test
    void loadsNothingIfOneSeedIsInvalid(CapturedOutput output) throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.json"),
                "{\"Apps\":[{\"AppId\":\"a\",\"Groups\":[{\"GroupId\":\"g\"},\n{\"GroupId\":\"g\"}]}]}");
        String data = "--livemock.data-dir=" + folder.resolve("data");

        assertThatException()
                .isThrownBy(() -> InProcessLiveMock.start(data, "--livemock.seed=classpath:demo.json," + bad));
        assertThat(output)
                .contains(bad.toString(), "Apps[0].Groups[1].GroupId: g already exists")
                .doesNotContain("\tat ");

        InProcessLiveMock.start(data).close();
        assertThat(output).contains("apps: 0, groups: 0, members: 0");
    }
}
