package dev.livemock.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Concurrently;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ThrottleIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Test
    void accepts100Of150ConcurrentCalls() throws Exception {
        List<ApiResponse> responses = Concurrently.repeat(30, 150, i -> list("throttled"));

        assertThat(responses).filteredOn(response -> response.status() == 200).hasSize(100);
        assertThat(responses)
                .filteredOn(response -> response.status() != 200)
                .allSatisfy(response -> response.assertError(400, "Throttling.User"));
    }

    @Test
    void doesNotThrottleOtherUsers() {
        exhaust("greedy");

        assertThat(list("modest").status()).isEqualTo(200);
    }

    @Test
    void acceptsCallAfterAnnouncedRetryTime() {
        exhaust("patient");
        long millis = Long.parseLong(
                list("patient").headers().firstValue("x-acs-retry-after").orElseThrow());

        clock.advance(Duration.ofMillis(millis - 1));
        list("patient").assertError(400, "Throttling.User");
        clock.advance(Duration.ofMillis(1));

        assertThat(list("patient").status()).isEqualTo(200);
    }

    @Test
    void limitsCallsOfAccountTogetherForAllUserIds() {
        IntStream.range(0, 100)
                .forEach(i ->
                        api.list(Map.of("UserId", "u" + i, "AccessKeyId", "shared", "PageNum", "1", "PageSize", "1")));

        api.list(Map.of("UserId", "another", "AccessKeyId", "shared", "PageNum", "1", "PageSize", "1"))
                .assertError(400, "Throttling.User");
    }

    @Test
    void identifiesAccountByAuthorizationHeader() {
        String path = "/ListMessageGroup?PageNum=1&PageSize=1&UserId=";
        String authorization = "ACS3-HMAC-SHA256 Credential=header-key,SignedHeaders=host,Signature=00";
        IntStream.range(0, 100).forEach(i -> api.send(api.request(path + i).header("Authorization", authorization)));

        api.send(api.request(path + "another").header("Authorization", authorization))
                .assertError(400, "Throttling.User");
    }

    @Test
    void allowsBurstOf200JoinsAsDocumented() {
        String app = api.createApp("throttled");
        String group = api.createGroup(app, "owner");
        String[] parameters = {"AppId", app, "GroupId", group, "UserId", "joiner"};
        IntStream.range(0, 200).forEach(i -> assertThat(
                        api.call("JoinMessageGroup", parameters).status())
                .isEqualTo(200));

        api.call("JoinMessageGroup", parameters).assertError(400, "Throttling.User");
    }

    private void exhaust(String userId) {
        IntStream.range(0, 100).forEach(i -> assertThat(list(userId).status()).isEqualTo(200));
        list(userId).assertError(400, "Throttling.User");
    }

    private ApiResponse list(String userId) {
        return api.list(Map.of("UserId", userId, "PageNum", "1", "PageSize", "1"));
    }
}
