package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ControlTest
class ClockIT {

    private static final String NEW_YEAR = "2030-01-01T00:00:00Z";

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock realTime;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    @Test
    void showsRealTimeByDefault() {
        assertThat(now()).isEqualTo(realTime.instant().toString());
    }

    @Test
    void runsFromTimeItIsSetTo() {
        put("{'Now':'2030-01-01T00:00:00Z'}");
        assertThat(now()).isEqualTo(NEW_YEAR);

        realTime.advance(Duration.ofMinutes(1));

        assertThat(now()).isEqualTo("2030-01-01T00:01:00Z");
    }

    @Test
    void doesNotAdvanceWhenFrozen() {
        assertThat(put("{'Now':'2030-01-01T00:00:00Z','Frozen':true}").body())
                .isEqualTo("{\"Now\":\"2030-01-01T00:00:00Z\",\"Frozen\":true}");

        realTime.advance(Duration.ofMinutes(1));

        assertThat(now()).isEqualTo(NEW_YEAR);
    }

    @Test
    void runsFromFrozenTimeAfterUnfreezing() {
        put("{'Now':'2030-01-01T00:00:00Z','Frozen':true}");
        realTime.advance(Duration.ofMinutes(1));

        put("{'Frozen':false}");
        realTime.advance(Duration.ofSeconds(1));

        assertThat(now()).isEqualTo("2030-01-01T00:00:01Z");
    }

    @Test
    void shiftsFromCurrentTime() {
        put("{'Now':'2030-01-01T00:00:00Z','Frozen':true}");

        put("{'Shift':'PT1H'}");
        put("{'Shift':'-PT30M'}");

        assertThat(now()).isEqualTo("2030-01-01T00:30:00Z");
    }

    @Test
    void showsRealTimeAfterDelete() {
        put("{'Now':'2030-01-01T00:00:00Z','Frozen':true}");

        api.send("DELETE", "/_livemock/clock");

        assertThat(now()).isEqualTo(realTime.instant().toString());
    }

    @Test
    void determinesCreateTimeOfGroups() {
        put("{'Now':'2030-01-01T00:00:00Z','Frozen':true}");
        String app = api.createApp("shop");
        api.createGroup(app, "ann");

        assertThat(list("ann").result().at("/GroupList/0/CreateTime").asLong()).isEqualTo(1_893_456_000L);
    }

    @Test
    void refillsBucketsOnlyByShiftWhenFrozen() {
        put("{'Frozen':true}");
        assertThat(passed(150)).isEqualTo(100);
        realTime.advance(Duration.ofSeconds(1));
        assertThat(passed(50)).isZero();

        put("{'Shift':'PT0.25S'}");

        assertThat(passed(150)).isEqualTo(25);
    }

    @Test
    void refillsBucketsAfterShiftBack() {
        put("{'Frozen':true}");
        passed(100);

        put("{'Shift':'-PT24H'}");
        assertThat(passed(10)).isZero();
        put("{'Shift':'PT0.1S'}");

        assertThat(passed(50)).isEqualTo(10);
    }

    @Test
    void refillsBucketsForTimeElapsedBeforeDelete() {
        put("{'Shift':'PT1H'}");
        assertThat(passed(101)).isEqualTo(100);
        realTime.advance(Duration.ofMillis(250));

        api.send("DELETE", "/_livemock/clock");

        assertThat(passed(50)).isEqualTo(25);
    }

    @Test
    void refillsBucketsAfterShiftForwardAndBack() {
        put("{'Frozen':true}");
        assertThat(passed(101)).isEqualTo(100);

        put("{'Shift':'PT0.25S'}");
        put("{'Shift':'-PT0.25S'}");

        assertThat(passed(50)).isEqualTo(25);
    }

    @Test
    void refillsBucketsAfterManyLargeShifts() {
        for (int i = 0; i < 3; i++) {
            put("{'Now':'2242-01-01T00:00:00Z','Frozen':true}");
            put("{'Now':'1970-01-01T00:00:00Z','Frozen':true}");
        }
        assertThat(passed(101)).isEqualTo(100);

        put("{'Shift':'PT0.25S'}");

        assertThat(passed(50)).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2242-01-01T00:00:00Z"})
    void acceptsEarliestAndLatestTime(String time) {
        put("{'Now':'" + time + "','Frozen':true}");

        assertThat(now()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                     | Now
            {'Now':'tomorrow'}                                     | Now
            {'Now':'2030-01-01'}                                   | Now
            {'Now':1893456000}                                     | Now
            {'Now':'1969-12-31T23:59:59Z'}                         | Now
            {'Now':'2242-01-01T00:00:01Z'}                         | Now
            {'Shift':'1h'}                                         | Shift
            {'Shift':'P99999999D'}                                 | Shift
            {'Shift':'PT9223372036854775807S'}                     | Shift
            {'Now':'2030-01-01T00:00:00Z','Shift':'PT1H'}          | Shift
            {'Frozen':'yes'}                                       | not true or false
            {'Time':'2030-01-01T00:00:00Z'}                        | Time
            """)
    void rejectsInvalidFieldWithoutChange(String body, String field) {
        put(body).assertInvalid(field);

        assertThat(now()).isEqualTo(realTime.instant().toString());
    }

    private ApiResponse put(String body) {
        return api.send("PUT", "/_livemock/clock", body.replace('\'', '"'));
    }

    private String now() {
        return api.get("/_livemock/clock").json().get("Now").asString();
    }

    private long passed(int calls) {
        return IntStream.range(0, calls)
                .filter(i -> list("ann").status() == 200)
                .count();
    }

    private ApiResponse list(String userId) {
        return api.list(Map.of("UserId", userId, "PageNum", "1", "PageSize", "1"));
    }
}
