package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnlyOnH2
@ServerTest
class DeliverySizeIT {

    private static final int DATA_LENGTH = 32_768;

    /** LiveMock drops the oldest messages only after every 16th message, so up to 15 more can be stored. */
    private static final int DROP_INTERVAL = 16;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Test
    void dropsOldestWhenTextsExceedEightMillionCharacters() {
        String app = api.createApp("long");
        String group = api.createGroup(app, "creator");
        for (int i = 0; i < 300; i++) {
            if (i % 50 == 0) {
                clock.advance(Duration.ofSeconds(1));
            }
            String number = Integer.toString(i);
            api.call(
                            "SendMessageToGroup",
                            "AppId",
                            app,
                            "GroupId",
                            group,
                            "OperatorUserId",
                            "ann",
                            "Data",
                            number + "x".repeat(DATA_LENGTH - number.length()))
                    .result();
        }

        int fitting = 8_000_000 / (DATA_LENGTH + "[]".length());
        JsonNode deliveries =
                api.get("/_livemock/deliveries?AppId=" + app).json().get("Deliveries");
        assertThat(deliveries.size()).isBetween(fitting, fitting + DROP_INTERVAL - 1);
        assertThat(deliveries.get(0).get("Data").asString()).startsWith((300 - deliveries.size()) + "x");
        assertThat(deliveries.get(deliveries.size() - 1).get("Data").asString()).startsWith("299x");
        api.call("DeleteMessageApp", "AppId", app).result();
    }

    @Test
    void countsReceiversTowardsEightMillionCharacters() {
        int receivers = 4_000;
        String members = IntStream.range(0, receivers)
                .mapToObj(i -> "\"" + "x".repeat(246) + (1_000 + i) + "\"")
                .collect(Collectors.joining(","));
        api.send(
                "POST",
                "/_livemock/seed",
                "{\"Apps\":[{\"AppId\":\"large\",\"Groups\":[{\"GroupId\":\"g\",\"Members\":[" + members + "]}]}]}");

        assertThat(IntStream.range(0, 12).map(i -> sendAndCount()).toArray())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 7, 7, 7, 7, 7);
        api.call("DeleteMessageApp", "AppId", "large").result();
    }

    private int sendAndCount() {
        api.call("SendMessageToGroup", "AppId", "large", "GroupId", "g", "OperatorUserId", "ann", "Data", "x")
                .result();
        return api.get("/_livemock/deliveries/count?AppId=large")
                .json()
                .get("Count")
                .asInt();
    }
}
