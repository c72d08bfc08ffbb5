package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ControlTest
@OnlyOnH2
class RequestsIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
    }

    @ParameterizedTest
    @CsvSource({
        "/_livemock/requests?Unknown=1, 400, LiveMock.InvalidRequest",
        "/_livemock/requests?Last=%FF, 400, LiveMock.MalformedRequest",
        "/_livemock/requests?Format=XML, 400, LiveMock.InvalidRequest",
        "/_livemock/nothing, 404, InvalidAction.NotFound"
    })
    void returnsJsonErrorsToClientsThatAskForXml(String path, int status, String code) {
        api.send(api.request(path).header("Accept", "application/xml")).assertError(status, code);
    }

    @Test
    void logsRequestAndResponse() {
        String requestId = list("ann").requestId();

        JsonNode request = requests("").get(0);

        assertThat(request.propertyNames())
                .containsExactly(
                        "Time",
                        "RequestId",
                        "Action",
                        "Parameters",
                        "Caller",
                        "Method",
                        "Form",
                        "Status",
                        "Code",
                        "Millis");
        assertThat(request.get("Time").asString()).isEqualTo(clock.instant().toString());
        assertThat(request.get("RequestId").asString()).isEqualTo(requestId);
        assertThat(request.get("Action").asString()).isEqualTo("ListMessageGroup");
        assertThat(request.at("/Parameters/UserId").asString()).isEqualTo("ann");
        assertThat(request.get("Caller")).hasToString("{\"Kind\":\"User\",\"Name\":\"ann\"}");
        assertThat(request.get("Method").asString()).isEqualTo("GET");
        assertThat(request.get("Form").asString()).isEqualTo("Path");
        assertThat(request.get("Status").asInt()).isEqualTo(200);
        assertThat(request.get("Code").asString()).isEqualTo("OK");
        assertThat(request.get("Millis").asDouble()).isPositive();
    }

    @Test
    void logsDurationInMilliseconds() {
        api.send("POST", "/_livemock/faults", "{\"DelayMillis\":50}");
        long start = System.nanoTime();
        list("ann");
        double longest = (System.nanoTime() - start) / 1e6;

        assertThat(requests("").get(0).get("Millis").asDouble()).isBetween(50.0, longest);
    }

    @Test
    void logsCallBeforeItsResponseIsSent() {
        for (int i = 1; i <= 40; i++) {
            list("ann");
            assertThat(count("")).isEqualTo(i);
        }
    }

    @Test
    void doesNotLogSecretsAndSignatures() {
        api.get("/?Action=ListMessageGroup&Version=2016-11-01&UserId=ann&PageNum=1&PageSize=1&AccessKeyId=key"
                + "&Signature=c2VjcmV0&SecurityToken=token&SignatureNonce=nonce&AccessKeySecret=secret");

        JsonNode request = requests("").get(0);

        assertThat(request.get("Parameters").propertyNames())
                .containsExactly("Action", "Version", "UserId", "PageNum", "PageSize", "AccessKeyId");
        assertThat(request.get("AccessKeyId").asString()).isEqualTo("key");
        assertThat(request.get("SignatureVersion").asString()).isEqualTo("1.0");
        assertThat(request.get("Form").asString()).isEqualTo("Parameter");
        assertThat(request.get("Caller")).hasToString("{\"Kind\":\"Account\",\"Name\":\"key\"}");
    }

    @Test
    void logsSignatureV3AndActionHeader() {
        api.send(api.request("/?UserId=ann&PageNum=1&PageSize=1")
                .header("x-acs-action", "ListMessageGroup")
                .header("x-acs-version", "2016-11-01")
                .header("Authorization", "ACS3-HMAC-SHA256 Credential=key3,SignedHeaders=host,Signature=00"));

        JsonNode request = requests("").get(0);

        assertThat(request.get("SignatureVersion").asString()).isEqualTo("3");
        assertThat(request.get("AccessKeyId").asString()).isEqualTo("key3");
        assertThat(request.get("Form").asString()).isEqualTo("Header");
        assertThat(requests("").toString()).doesNotContain("Signature=00");
    }

    @ParameterizedTest
    @CsvSource({
        "ACS4-HMAC-SHA256 Credential=key4/20261122/cn-shanghai/live/aliyun_v4_request, 4, key4",
        "acs3-hmac-sm3 Credential=key3, 3, key3",
        "ACS12-HMAC-SHA256 Credential=key12, , key12",
        "ACS Credential=key, , key",
    })
    void logsVersionOfUnsupportedSignature(String authorization, @Nullable String version, String key) {
        api.send(api.request("/ListMessageGroup?UserId=ann&PageNum=1&PageSize=1")
                .header("Authorization", authorization));

        JsonNode request = requests("").get(0);

        assertThat(request.path("SignatureVersion").asString(null)).isEqualTo(version);
        assertThat(request.get("AccessKeyId").asString()).isEqualTo(key);
    }

    @Test
    void logsParameterFormIfHeaderIsPresentToo() {
        api.send(api.request(
                        "/?Action=ListMessageGroup&Version=2016-11-01&UserId=ann&PageNum=1&PageSize=1&Signature=abc")
                .header("x-acs-action", "listMessageGroup"));

        JsonNode request = requests("").get(0);

        assertThat(request.get("Action").asString()).isEqualTo("ListMessageGroup");
        assertThat(request.get("Form").asString()).isEqualTo("Parameter");
    }

    @Test
    void logsRejectedCalls() {
        api.get("/ListMessageGroup?UserId=ann&PageNum=0&PageSize=1");
        api.get("/?Action=ListMessageGroup");
        api.get("/ListMessageGroup?UserId=%ff");

        assertThat(requests("").values())
                .extracting(request -> request.get("Status").asInt() + " "
                        + request.get("Code").asString())
                .containsExactly("400 InvalidPageNum", "400 MissingVersion", "400 LiveMock.MalformedRequest");
    }

    @Test
    void countsEachValueOfRepeatedParameterTowardsMemoryLimit() {
        for (int i = 0; i < 5; i++) {
            api.post("/ListMessageGroup", ApiClient.FORM, "a=1&".repeat(100_000) + "PageNum=1&PageSize=1");
        }

        assertThat(count("")).isEqualTo(1);
    }

    @Test
    void filtersByActionUserAppAndCode() {
        list("ann");
        list("ben");
        api.get("/ListMessageGroup?UserId=ann&PageNum=0&PageSize=1&AppId=a");
        api.call("ListMessageApp");

        assertThat(count("")).isEqualTo(4);
        assertThat(count("?Action=ListMessageGroup")).isEqualTo(3);
        assertThat(count("?Action=ListMessageGroup&UserId=ann")).isEqualTo(2);
        assertThat(count("?AppId=a")).isEqualTo(1);
        assertThat(count("?Code=InvalidPageNum")).isEqualTo(1);
        assertThat(count("?Code=OK&UserId=ben")).isEqualTo(1);
        assertThat(requests("?UserId=ben").size()).isEqualTo(1);
    }

    @Test
    void returnsLatestMatchesWithLast() {
        list("ann");
        list("ben");
        list("cid");
        api.call("ListMessageApp");

        assertThat(requests("?Action=ListMessageGroup&Last=2").values())
                .extracting(request -> request.at("/Parameters/UserId").asString())
                .containsExactly("ben", "cid");
        assertThat(count("?Last=2")).isEqualTo(2);
    }

    @Test
    void keepsLatestEntries() {
        IntStream.range(0, 60).forEach(i -> list("u" + i));

        assertThat(requests("").values())
                .extracting(request -> request.at("/Parameters/UserId").asString())
                .isEqualTo(IntStream.range(10, 60).mapToObj(i -> "u" + i).toList());
    }

    @Test
    void keepsFewerEntriesWhenTheyAreLong() {
        String padding = "x".repeat(900_000);
        IntStream.range(0, 10).forEach(i -> api.call("ListMessageApp", "Padding", padding));

        assertThat(count("")).isEqualTo(4);
    }

    @Test
    void keepsFewerEntriesWhenTheyHaveManyParameters() {
        String parameters = IntStream.range(0, 30_000).mapToObj(i -> i + "=").collect(Collectors.joining("&"));
        IntStream.range(0, 3).forEach(i -> api.post("/ListMessageApp", ApiClient.FORM, parameters));

        assertThat(count("")).isEqualTo(1);
    }

    @Test
    void shortensLongAccessKeyId() {
        api.get("/ListMessageGroup?AccessKeyId=" + "k".repeat(300));

        assertThat(requests("").get(0).get("AccessKeyId").asString()).isEqualTo("k".repeat(255));
    }

    @Test
    void shortensLongMethod() {
        api.send(api.request("/ListMessageGroup").method("M".repeat(30), HttpRequest.BodyPublishers.noBody()));

        assertThat(requests("").get(0).get("Method").asString()).isEqualTo("M".repeat(20));
    }

    @Test
    void doesNotLogControlRequestsAndHealthChecks() {
        api.get("/_livemock/clock");
        api.send("POST", "/_livemock/faults", "{}");
        api.get("/livez");
        api.get("/nowhere");

        assertThat(count("")).isZero();
    }

    @Test
    void logsNoStatusIfNoneWasSent() {
        api.send("POST", "/_livemock/faults", "{\"Cut\":\"Before\"}");
        assertThatThrownBy(() -> list("ann")).isInstanceOf(UncheckedIOException.class);

        JsonNode request = requests("").get(0);

        assertThat(request.get("Code").asString()).isEqualTo("LiveMock.Cut");
        assertThat(request.has("Status")).isFalse();
    }

    @Test
    void deletesAllEntries() {
        list("ann");

        api.send("DELETE", "/_livemock/requests");

        assertThat(count("")).isZero();
    }

    @Test
    void logsRepeatedParameterAsList() {
        api.get("/ListMessageGroup?UserId=a&UserId=b&PageNum=1&PageSize=1");

        assertThat(requests("").get(0).at("/Parameters/UserId")).hasToString("[\"a\",\"b\"]");
    }

    @Test
    void rejectsUnknownFilter() {
        for (String path : List.of("/_livemock/requests", "/_livemock/requests/count")) {
            api.get(path + "?User=ann").assertInvalid("User: unknown parameter");
            api.get(path + "?Action=ListMessageGroups").assertInvalid("Action");
        }
    }

    private ApiResponse list(String userId) {
        return api.list(Map.of("UserId", userId, "PageNum", "1", "PageSize", "1"));
    }

    private JsonNode requests(String query) {
        return api.get("/_livemock/requests" + query).json().get("Requests");
    }

    private int count(String query) {
        return api.get("/_livemock/requests/count" + query).json().get("Count").asInt();
    }
}
