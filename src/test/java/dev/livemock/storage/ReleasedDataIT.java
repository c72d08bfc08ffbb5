package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens data that was written by commit 90cecdc, the last one without JPA: a data directory with H2, and a dump with
 * PostgreSQL. The user ann has joined 60 generated groups in the app shop and has left groups 21 to 29. The list therefore
 * has several blocks of different sizes.
 */
class ReleasedDataIT {

    @TempDir
    private static Path directory;

    private static InProcessLiveMock liveMock;

    @BeforeAll
    static void startOnReleasedData() throws Exception {
        liveMock = InProcessLiveMock.start(TestDatabase.isPostgres() ? restoreDump() : restoreDataDirectory());
    }

    private static String restoreDataDirectory() throws IOException {
        try (InputStream file = new GZIPInputStream(resource("/released/livemock.mv.db.gz"))) {
            Files.copy(file, directory.resolve("livemock.mv.db"));
        }
        return "--livemock.data-dir=" + directory;
    }

    private static String restoreDump() throws IOException, SQLException {
        String url = TestDatabase.create();
        try (InputStream dump = resource("/released/postgresql.sql");
                Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        return "--spring.datasource.url=" + url;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReleasedDataIT.class.getResourceAsStream(name));
    }

    @AfterAll
    static void stop() {
        liveMock.close();
    }

    @Test
    void returnsApp() {
        assertThat(call("GetMessageApp", "AppId", "shop").result().toString())
                .isEqualTo("{\"AppId\":\"shop\",\"AppName\":\"the shop\",\"AppConfig\":{\"region\":\"cn-shanghai\"},"
                        + "\"Extension\":{\"note\":\"你好, мир, 🎈\"},\"CreateTime\":1502280000,\"Status\":1}");
    }

    @Test
    void returnsGroupWithNonAsciiExtension() {
        assertThat(call("GetMessageGroup", "AppId", "shop", "GroupId", "named")
                        .result()
                        .at("/Extension/title")
                        .asString())
                .isEqualTo("直播间 – «Гости» 🎉");
    }

    @Test
    void listsEveryPageOldestFirst() {
        List<String> listed = Stream.of("1", "2", "3")
                .flatMap(pageNum -> list(pageNum, "0").groupIds().stream())
                .toList();

        assertThat(listed)
                .isEqualTo(IntStream.rangeClosed(1, 60)
                        .filter(number -> number < 21 || number > 29)
                        .mapToObj(number -> "generated-" + number)
                        .toList());
    }

    @Test
    void listsSecondPageNewestFirst() {
        assertThat(list("2", "1").groupIds())
                .isEqualTo(IntStream.concat(IntStream.rangeClosed(30, 40), IntStream.rangeClosed(12, 20))
                        .boxed()
                        .sorted((a, b) -> b - a)
                        .map(number -> "generated-" + number)
                        .toList());
    }

    @Test
    void returnsTotalOfList() {
        assertThat(list("1", "0").result().get("Total").asInt()).isEqualTo(51);
    }

    @Test
    void listsMembersInJoinOrder() {
        String members = call("ListMessageGroupUser", "AppId", "shop", "GroupId", "named")
                .result()
                .toString();

        assertThat(members)
                .startsWith("{\"UserList\":[{\"UserId\":\"ash\",\"JoinTime\":1502280113},"
                        + "{\"UserId\":\"ben\",\"JoinTime\":1502280200},{\"UserId\":\"cid\",\"JoinTime\":")
                .endsWith("\"HasMore\":false,\"Total\":3}");
    }

    @Test
    void listsNewGroup() {
        String group = liveMock.api().createGroup("shop", "dan");

        assertThat(list("dan", "1", "0").groupIds()).containsExactly(group);
    }

    @Test
    void listsJoinedGroupLastInLongList() {
        call("JoinMessageGroup", "AppId", "shop", "GroupId", "named", "UserId", "ann")
                .result();
        List<String> lastPage = list("3", "0").groupIds();
        call("LeaveMessageGroup", "AppId", "shop", "GroupId", "named", "UserId", "ann")
                .result();

        assertThat(lastPage).endsWith("generated-60", "named");
    }

    private static ApiResponse list(String pageNum, String sortType) {
        return list("ann", pageNum, sortType);
    }

    private static ApiResponse list(String userId, String pageNum, String sortType) {
        return liveMock.api()
                .list(Map.of(
                        "AppId", "shop", "UserId", userId, "PageNum", pageNum, "PageSize", "20", "SortType", sortType));
    }

    private static ApiResponse call(String action, String... parameters) {
        return liveMock.api().call(action, parameters);
    }
}
