package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the packaged jar as a separate process. */
@OnlyOnH2
class PackagedJarIT {

    private static final Map<String, String> DEMO_LIST =
            Map.of("UserId", "de1a0", "AppId", "VKL3demo", "PageNum", "1", "PageSize", "20");

    @TempDir
    private Path folder;

    @Test
    void startsEmptyAndServesHealthAndMetrics() {
        try (PackagedLiveMock liveMock = PackagedLiveMock.start("--livemock.throttle.queries-per-second=1")
                .awaitReady()) {
            assertThat(liveMock.log())
                    .containsPattern("Ready at http://localhost:\\d+ after [0-9.]+ s; auth mode open; data in memory; "
                            + "apps: 0, groups: 0, members: 0");
            liveMock.api().send("PUT", "/_livemock/clock", "{\"Frozen\":true}");
            assertThat(liveMock.api().list(DEMO_LIST).groupIds()).isEmpty();
            liveMock.api().list(DEMO_LIST).assertError(400, "Throttling.User");

            assertThat(liveMock.api().get("/livez").status()).isEqualTo(200);
            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(200);
            assertThat(liveMock.api().get("/actuator/prometheus").body())
                    .contains(
                            "livemock_requests_seconds_count{action=\"ListMessageGroup\",code=\"OK\"} 1",
                            "livemock_requests_seconds_count{action=\"ListMessageGroup\",code=\"Throttling.User\"} 1",
                            "livemock_throttled_total{action=\"ListMessageGroup\"} 1");
        }
    }

    @Test
    void printsUsageWithoutStarting() {
        try (PackagedLiveMock liveMock = PackagedLiveMock.start("env")) {
            assertThat(liveMock.awaitEnd()).isZero();
            assertThat(liveMock.log()).contains("SDK configuration:").doesNotContain("Jetty started");
        }
    }

    /** docs/security.md describes the vulnerability. */
    @Test
    void excludesVulnerableHdrHistogram() throws IOException {
        try (JarFile jar = new JarFile(PackagedLiveMock.JAR)) {
            assertThat(jar.getEntry("org/eclipse/jetty/server/Server.class")).isNotNull();
            assertThat(jar.getEntry("org/HdrHistogram/Histogram.class")).isNull();
        }
    }

    @Test
    void containsLocalVariableTablesOnlyOfLiveMock() throws IOException {
        try (JarFile jar = new JarFile(PackagedLiveMock.JAR)) {
            assertThat(classFile(jar, "org/eclipse/jetty/server/Server.class"))
                    .contains("LineNumberTable")
                    .doesNotContain("LocalVariableTable");
            assertThat(classFile(jar, "dev/livemock/LiveMock.class")).contains("LineNumberTable", "LocalVariableTable");
        }
    }

    @Test
    void isAliveButNotReadyWhileLoading() {
        Path seed = write(
                "load.json", "{\"Apps\":[{\"AppId\":\"load\",\"Generate\":{\"Groups\":100000,\"UserId\":\"u1\"}}]}");
        try (PackagedLiveMock liveMock =
                PackagedLiveMock.start("--livemock.seed=" + seed).awaitListening()) {
            assertThat(liveMock.api().get("/livez").status()).isEqualTo(200);
            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(503);
            liveMock.api().list(DEMO_LIST).assertError(503, "ServiceUnavailable");

            liveMock.awaitReady();

            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(200);
            assertThat(liveMock.log()).contains("apps: 1, groups: 100000, members: 100000");
            ApiResponse response =
                    liveMock.api().list(Map.of("UserId", "u1", "AppId", "load", "PageNum", "2000", "PageSize", "50"));
            assertThat(response.groupIds()).hasSize(50).endsWith("generated-100000");
        }
    }

    @Test
    void keepsDataInDataDirectoryAfterKill() {
        Path longList = write(
                "long.json", "{\"Apps\":[{\"AppId\":\"long\",\"Generate\":{\"Groups\":3000,\"UserId\":\"u1\"}}]}");
        Path data = folder.resolve("data");
        String[] arguments = {"--livemock.data-dir=" + data, "--livemock.seed=classpath:demo.json," + longList};
        PackagedLiveMock first = PackagedLiveMock.start(arguments).awaitReady();
        ApiResponse before = first.api().list(DEMO_LIST);
        first.api()
                .call("LeaveMessageGroup", "AppId", "long", "GroupId", "generated-1500", "UserId", "u1")
                .result();
        first.kill();

        try (PackagedLiveMock second = PackagedLiveMock.start(arguments).awaitReady()) {
            assertThat(second.log())
                    .contains("already contains data", "is not loaded", "data in the directory " + data);
            assertThat(before.groupIds()).hasSize(5);
            assertThat(second.api().list(DEMO_LIST).result()).isEqualTo(before.result());
            assertThat(pageOfLongList(second, 31, 0).groupIds())
                    .startsWith("generated-1502")
                    .endsWith("generated-1551");
            assertThat(pageOfLongList(second, 31, 1).groupIds())
                    .startsWith("generated-1499")
                    .endsWith("generated-1450");
            assertThat(pageOfLongList(second, 60, 0).result().get("Total").asInt())
                    .isEqualTo(2999);
        }
    }

    private static ApiResponse pageOfLongList(PackagedLiveMock liveMock, int pageNum, int sortType) {
        return liveMock.api()
                .list(Map.of(
                        "AppId", "long",
                        "UserId", "u1",
                        "PageNum", Integer.toString(pageNum),
                        "PageSize", "50",
                        "SortType", Integer.toString(sortType)));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classFile(JarFile jar, String name) throws IOException {
        try (InputStream content = jar.getInputStream(jar.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
