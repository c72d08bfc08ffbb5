package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests data directories that cannot be used, are on a full disk or need recovery after a kill. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class DataDirectoryIT {

    private static final String FILE = "livemock.mv.db";
    private static final int ENOUGH_TO_START_KIB = 1_024;

    /** A data directory with one app, which the tests copy. */
    @TempDir
    private static Path created;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeAll
    static void createDatabase() {
        try (PackagedLiveMock liveMock =
                PackagedLiveMock.start("--livemock.data-dir=" + created).awaitReady()) {
            liveMock.api().createApp("shop");
        }
    }

    @BeforeEach
    void setFile() {
        file = directory.resolve(FILE);
    }

    @Test
    void rejectsFileThatIsNotDatabase(CapturedOutput output) throws IOException {
        byte[] noise = new byte[40_000];
        new Random(1).nextBytes(noise);
        Files.write(file, noise);

        assertRejected(output, "cannot be opened", "Restore the database from a backup");
    }

    @Test
    void rejectsDamagedDatabase(CapturedOutput output) throws IOException {
        copyDatabase();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, bytes.length - 4_096, (byte) 'x');
        Files.write(file, bytes);

        assertRejected(output, "cannot be opened", "Restore the database from a backup");
    }

    @Test
    void rejectsDataOfNewerVersion(CapturedOutput output) throws Exception {
        copyDatabase();
        recordMigration("99");

        assertRejected(output, "newer version of LiveMock", "schema version 99", "Use that version");
    }

    @Test
    void recoversAfterKillDuringLoadAndLogsIt(CapturedOutput output) throws Exception {
        copyDatabase();
        leaveChangesUncommitted();

        run().close();

        assertThat(output)
                .contains(
                        "The data directory " + directory + " contains uncommitted changes",
                        "apps: 1, groups: 0, members: 0");
    }

    @Test
    void rejectsDataOfNewerVersionAfterKill(CapturedOutput output) throws Exception {
        copyDatabase();
        recordMigration("99");
        leaveChangesUncommitted();

        assertStartFails();

        assertThat(output)
                .contains("newer version of LiveMock", "schema version 99", "Use that version")
                .doesNotContain("\tat ");
    }

    @Test
    void rejectsReadOnlyFile(CapturedOutput output) throws IOException {
        copyDatabase();
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(file)).as("root may write everything").isFalse();

        assertRejected(output, "must be writable", "Make them writable");
    }

    @Test
    void rejectsDirectoryInUse(CapturedOutput output) {
        try (PackagedLiveMock other =
                PackagedLiveMock.start("--livemock.data-dir=" + directory).awaitReady()) {
            assertStartFails();

            assertThat(output)
                    .contains("livemock.data-dir", directory.toString())
                    .contains("in use by another process", "Stop the other process")
                    .doesNotContain("\tat ");
            assertThat(other.api().get("/readyz").status()).isEqualTo(200);
        }
    }

    @Test
    void keepsAcknowledgedDataWhenDiskIsFull() {
        int acknowledged;
        String app;
        try (PackagedLiveMock liveMock = PackagedLiveMock.startWithFilesUpTo(
                        ENOUGH_TO_START_KIB, "--livemock.data-dir=" + directory, "--livemock.throttle.enabled=false")
                .awaitReady()) {
            app = liveMock.api().createApp("full");
            acknowledged = createUntilRejected(liveMock.api(), app);
            assertThat(liveMock.log())
                    .contains("The data directory " + directory + " cannot be written to", "Free disk space")
                    .doesNotContain("bug in LiveMock");
            assertThat(liveMock.api().get("/readyz").status()).isEqualTo(503);
            list(liveMock.api(), app).assertError(503, "ServiceUnavailable");
        }
        try (InProcessLiveMock again = run()) {
            int total = list(again.api(), app).result().get("Total").asInt();
            assertThat(total).isBetween(acknowledged, acknowledged + 1);
        }
    }

    private static int createUntilRejected(ApiClient api, String app) {
        Random random = new Random(1);
        for (int acknowledged = 0; acknowledged < 1_000; acknowledged++) {
            StringBuilder noise = new StringBuilder("{\"a\":\"");
            random.ints(40_000, 'a', 'z').forEach(c -> noise.append((char) c));
            ApiResponse response = api.call(
                    "CreateMessageGroup",
                    "AppId",
                    app,
                    "CreatorId",
                    "ann",
                    "Extension",
                    noise.append("\"}").toString());
            if (response.status() != 200) {
                response.assertError(503, "ServiceUnavailable");
                return acknowledged;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    private static ApiResponse list(ApiClient api, String app) {
        return api.list(Map.of("AppId", app, "UserId", "ann", "PageNum", "1", "PageSize", "1"));
    }

    private void assertRejected(CapturedOutput output, String... texts) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertStartFails();

        assertThat(output)
                .contains("livemock.data-dir", directory.toString())
                .contains(texts)
                .doesNotContain("\tat ");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    private void assertStartFails() {
        assertThatException().isThrownBy(() -> run());
    }

    private void copyDatabase() throws IOException {
        Files.copy(created.resolve(FILE), file);
    }

    private InProcessLiveMock run() {
        return InProcessLiveMock.start("--livemock.data-dir=" + directory);
    }

    /** Leaves the file in the state after a kill during a transaction. */
    private void leaveChangesUncommitted() throws Exception {
        Path copy = Files.createTempFile("uncommitted", ".mv.db");
        try (Connection load = connect();
                Connection other = connect()) {
            load.setAutoCommit(false);
            load.createStatement().execute("""
                    insert into message_app (app_id, app_name, app_config, extension, create_time, status)
                    select 'app' || "X", 'name', '{}', '{}', 0, 1 from system_range(1, 20000)""");
            other.createStatement().execute("checkpoint sync");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            load.rollback();
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("livemock") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        return DriverManager.getConnection(url, "sa", "");
    }

    private void recordMigration(String version) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute("""
                            insert into "flyway_schema_history" values
                              (99, '%s', 'later', 'SQL', 'V99__later.sql', 1, 'sa', current_timestamp, 1, true)""".formatted(version));
        }
    }
}
