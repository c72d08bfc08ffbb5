package dev.livemock.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import dev.livemock.testing.OnlyOnH2;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Tests the container. Skipped without a Docker engine that has the image. */
@OnlyOnH2
class LiveMockContainerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeEach
    void requireDockerAndImage() {
        assumeTrue(hasEngine(), "no Docker engine is available");
        assumeTrue(hasImage(), "the image livemock does not exist; create it with docker build -t livemock .");
    }

    /** An engine that does not respond within 20 seconds counts as not available, since it would delay the tests for minutes. */
    private static boolean hasEngine() {
        return CompletableFuture.supplyAsync(
                        () -> DockerClientFactory.instance().isDockerAvailable())
                .completeOnTimeout(false, 20, TimeUnit.SECONDS)
                .join();
    }

    private static boolean hasImage() {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd("livemock").exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Test
    void listsGroupsOfSeed() throws Exception {
        try (LiveMockContainer liveMock = new LiveMockContainer()) {
            liveMock.start();
            send(liveMock, "/_livemock/seed", """
                    {"Apps": [{"AppId": "shop", "Groups": [{"GroupId": "sunday-stream", "Members": ["ann"]}]}]}""");

            assertThat(send(liveMock, "/ListMessageGroup?UserId=ann&PageNum=1&PageSize=20", ""))
                    .contains("\"GroupId\":\"sunday-stream\"", "\"Total\":1");
        }
    }

    private static String send(LiveMockContainer liveMock, String path, String body) throws Exception {
        URI uri = URI.create("http://" + liveMock.endpoint() + path);
        var response = HTTP.send(
                HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
