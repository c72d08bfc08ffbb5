package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ControlTest
class ThrottleControlIT {

    @Autowired
    private ApiClient api;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    @Test
    void returnsTokensOfEachBucket() {
        IntStream.range(0, 30).forEach(i -> list("ann"));

        assertThat(api.get("/_livemock/throttle").json().get("Buckets"))
                .hasToString("[{\"Caller\":{\"Kind\":\"User\",\"Name\":\"ann\"},\"Action\":\"ListMessageGroup\","
                        + "\"Tokens\":70,\"Capacity\":100}]");
    }

    @Test
    void returnsRates() {
        ApiResponse response = api.get("/_livemock/throttle");

        assertThat(response.json().get("Enabled").asBoolean()).isTrue();
        assertThat(response.json().at("/Operations/ListMessageGroup").asInt()).isEqualTo(100);
        assertThat(response.json().at("/Operations/JoinMessageGroup").asInt()).isEqualTo(200);
    }

    @Test
    void changesAllRates() {
        put("{'QueriesPerSecond':3}");

        assertThat(passed(10)).isEqualTo(3);
    }

    @Test
    void changesRateOfOneOperation() {
        put("{'Operations':{'ListMessageGroup':5}}");

        assertThat(passed(10)).isEqualTo(5);
        assertThat(api.get("/_livemock/throttle")
                        .json()
                        .at("/Operations/ListMessageApp")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void keepsRatesThatChangeOmits() {
        put("{'Operations':{'ListMessageGroup':5}}");
        put("{'Operations':{'ListMessageApp':7}}");
        put("{'Enabled':false}");
        put("{'QueriesPerSecond':3}");

        assertThat(api.get("/_livemock/throttle").json().get("Enabled").asBoolean())
                .isFalse();
        JsonNode rates = api.get("/_livemock/throttle").json().get("Operations");

        assertThat(rates.get("ListMessageGroup").asInt()).isEqualTo(5);
        assertThat(rates.get("ListMessageApp").asInt()).isEqualTo(7);
        assertThat(rates.get("JoinMessageGroup").asInt()).isEqualTo(3);
    }

    @Test
    void canBeDisabledAndEnabled() {
        put("{'QueriesPerSecond':3}");
        put("{'Enabled':false}");
        assertThat(passed(10)).isEqualTo(10);

        put("{'Enabled':true}");

        assertThat(passed(10)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                          | QueriesPerSecond
            {'QueriesPerSecond':0}                      | QueriesPerSecond
            {'QueriesPerSecond':1000001}                | QueriesPerSecond
            {'QueriesPerSecond':1.5}                    | QueriesPerSecond
            {'Operations':{'Nonsense':1}}               | Operations.Nonsense
            {'Operations':{'NoSuchOperation':1}}        | Operations.NoSuchOperation
            {'Operations':{'ListMessageGroup':0}}       | Operations.ListMessageGroup
            {'Operations':{'ListMessageGroup':null}}    | Operations.ListMessageGroup
            {'Enabled':'no'}                            | Enabled
            """)
    void rejectsInvalidFieldWithoutChange(String body, String field) {
        put(body).assertInvalid(field);

        assertThat(passed(150)).isEqualTo(100);
    }

    private ApiResponse put(String body) {
        return api.send("PUT", "/_livemock/throttle", body.replace('\'', '"'));
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
