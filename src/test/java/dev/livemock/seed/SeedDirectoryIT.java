package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.LiveMock;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.OnlyOnH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@OnlyOnH2
class SeedDirectoryIT {

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

        try (ConfigurableApplicationContext liveMock =
                SpringApplication.run(LiveMock.class, "--server.port=0", "--livemock.seed=" + folder)) {
            ApiClient api =
                    new ApiClient(liveMock.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(api.list(Map.of("UserId", "u", "PageNum", "1", "PageSize", "9"))
                            .groupIds())
                    .containsExactly("first", "second");
        }
    }
}
