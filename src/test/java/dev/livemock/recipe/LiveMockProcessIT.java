package dev.livemock.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.livemock.testing.OnlyOnH2;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests with a LiveMock that is started once for all tests and reset after each. */
@OnlyOnH2
class LiveMockProcessIT {

    private static final Path JAR = Path.of("target", "livemock.jar");
    private static final String SEED = """
            {"Apps": [{"AppId": "shop", "Groups": [{"GroupId": "sunday-stream", "Members": ["ann"]}]}]}""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LiveMockProcess liveMock;

    @BeforeAll
    static void start() throws IOException {
        liveMock = LiveMockProcess.start(JAR);
    }

    @AfterAll
    static void stop() {
        liveMock.close();
    }

    @AfterEach
    void reset() throws Exception {
        post("/_livemock/reset", "");
    }

    @Test
    void listsGroupsOfSeed() throws Exception {
        post("/_livemock/seed", SEED);

        assertThat(groupsOf("ann")).contains("\"GroupId\":\"sunday-stream\"", "\"Total\":1");
    }

    @Test
    void listsNothingAfterReset() throws Exception {
        post("/_livemock/seed", SEED);

        post("/_livemock/reset", "");

        assertThat(groupsOf("ann")).contains("\"Total\":0");
    }

    @Test
    void reportsWhyItDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LiveMockProcess.start(JAR, "--livemock.auth.mode=nonsense"))
                .withMessageContainingAll("Property: livemock.auth.mode", "Value: \"nonsense\"");
    }

    private static String groupsOf(String userId) throws Exception {
        return send(request("/ListMessageGroup?UserId=" + userId + "&PageNum=1&PageSize=20"));
    }

    private static void post(String path, String body) throws Exception {
        send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://" + liveMock.endpoint() + pathAndQuery));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        var response = HTTP.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
