package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.fault.Fault;
import dev.livemock.fault.Faults;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Await;
import dev.livemock.fixture.Concurrently;
import dev.livemock.fixture.RawHttp;
import dev.livemock.fixture.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ControlTest
class FaultIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private Faults faults;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset?Seed=true");
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":false}");
    }

    @Test
    void returnsKnownErrorWithItsStatusAndMessage() {
        plan("{'Code':'ServiceUnavailable'}");

        ApiResponse response = list("ann").assertError(503, "ServiceUnavailable");

        assertThat(response.json().get("Message").asString())
                .isEqualTo("The request has failed due to a temporary failure of the server.");
    }

    @Test
    void returnsUnknownError() {
        plan("{'Code':'Quota.Exceeded','Status':429,'Message':'Too much.'}");

        ApiResponse response = list("ann").assertError(429, "Quota.Exceeded");

        assertThat(response.json().get("Message").asString()).isEqualTo("Too much.");
    }

    @Test
    void returnsStatusOfErrorWithVariableMessage() {
        plan("{'Code':'LiveMock.UnsupportedContentType'}");

        list("ann").assertError(415, "LiveMock.UnsupportedContentType");
    }

    @Test
    void returnsErrorInXml() {
        plan("{'Code':'InternalError'}");

        ApiResponse response = api.get("/ListMessageGroup?UserId=ann&PageNum=1&PageSize=1&Format=XML");

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.body()).contains("<Code>InternalError</Code>");
    }

    @Test
    void delaysResponse() {
        plan("{'DelayMillis':200,'MaxDelayMillis':250}");
        long start = System.nanoTime();

        assertThat(list("de1a0").groupIds()).hasSize(5);

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000);
    }

    @Test
    void delaysUpToLongestDelay() {
        plan("{'MaxDelayMillis':100}");
        long start = System.nanoTime();

        IntStream.range(0, 20).forEach(i -> list("ann"));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000);
    }

    @Test
    void endsDelayWhenDeleted() throws Exception {
        plan("{'DelayMillis':600000}");
        ExecutorService clients = Executors.newFixedThreadPool(1);
        try {
            Future<ApiResponse> waiting = clients.submit(() -> list("de1a0"));
            awaitOccurrences(1);

            api.send("DELETE", "/_livemock/faults");

            assertThat(waiting.get().groupIds()).hasSize(5);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void endsDelayOfExhaustedFaultOnReset() throws Exception {
        plan("{'DelayMillis':600000,'Times':1}");
        ExecutorService clients = Executors.newFixedThreadPool(1);
        try {
            Future<ApiResponse> waiting = clients.submit(() -> list("de1a0"));
            Await.until(
                    () -> api.get("/_livemock/faults").body().equals("{\"Faults\":[]}"),
                    () -> "the fault is exhausted");
            while (!waiting.isDone()) {
                api.send("POST", "/_livemock/reset?Seed=true");
            }

            assertThat(waiting.get().status()).isEqualTo(200);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void leavesThreadsForOtherRequestsDuringDelays() throws Exception {
        plan("{'DelayMillis':600000}");
        ExecutorService clients = Executors.newFixedThreadPool(220);
        try {
            List<Future<ApiResponse>> calls = IntStream.range(0, 220)
                    .mapToObj(i -> clients.submit(() -> list("ann")))
                    .toList();
            awaitOccurrences(220);

            assertThat(api.get("/livez").status()).isEqualTo(200);
            api.send("POST", "/_livemock/reset");

            int rejected = 0;
            for (Future<ApiResponse> call : calls) {
                rejected += call.get().status() == 503 ? 1 : 0;
            }
            assertThat(rejected).isEqualTo(70);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void closesConnectionBeforeResponse() {
        plan("{'Cut':'Before'}");

        assertThat(rawResponse()).isEmpty();
        assertThatThrownBy(() -> list("ann"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void doesNotExecuteOperationIfConnectionIsClosedBeforeResponse() {
        plan("{'Action':'CreateMessageApp','Cut':'Before'}");
        String before = api.get("/_livemock/overview").body();

        assertThatThrownBy(() -> api.createApp("new")).isInstanceOf(UncheckedIOException.class);

        assertThat(api.get("/_livemock/overview").body()).isEqualTo(before);
    }

    @Test
    void closesConnectionInMiddleOfResponse() {
        String whole = rawResponse();
        int wholeBody = whole.length() - whole.indexOf("\r\n\r\n") - 4;
        plan("{'Cut':'Middle'}");

        String cut = rawResponse();
        int cutBody = cut.length() - cut.indexOf("\r\n\r\n") - 4;

        assertThat(cut).startsWith("HTTP/1.1 200").contains("Content-Length: ");
        assertThat(cutBody).isBetween(wholeBody / 2 - 20, wholeBody / 2 + 20);
        assertThatThrownBy(() -> list("de1a0")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void closesConnectionInMiddleOfError() {
        plan("{'Cut':'Middle'}");

        assertThat(new RawHttp(port)
                        .sendForText("GET /ListMessageGroup?PageNum=0&PageSize=1 HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotEndWith("}");
    }

    @Test
    void appliesOnlyToMatchingCalls() {
        plan("{'Action':'ListMessageGroup','UserId':'ann','AppId':'a','AccessKeyId':'key','Code':'InternalError'}");

        assertThat(call("ListMessageGroup", "ann", "a", "key").status()).isEqualTo(500);
        assertThat(call("ListMessageGroup", "ben", "a", "key").status()).isEqualTo(200);
        assertThat(call("ListMessageGroup", "ann", "b", "key").status()).isEqualTo(200);
        assertThat(call("ListMessageGroup", "ann", "a", "another").status()).isEqualTo(200);
        assertThat(call("ListMessageApp", "ann", "a", "key").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserId", "AppId", "AccessKeyId"})
    void doesNotApplyToCallWithoutItsParameter(String parameter) {
        plan("{'" + parameter + "':'value','Code':'InternalError'}");

        assertThat(api.call("ListMessageApp", "PageNum", "1", "PageSize", "1").status())
                .isEqualTo(200);
    }

    @Test
    void matchesAccessKeyIdOfSignatureV3() {
        plan("{'AccessKeyId':'header-key','Code':'InternalError'}");

        ApiResponse response = api.send(api.request("/ListMessageGroup?UserId=ann&PageNum=1&PageSize=1")
                .header("Authorization", "ACS3-HMAC-SHA256 Credential=header-key,SignedHeaders=host,Signature=00"));

        response.assertError(500, "InternalError");
    }

    @Test
    void appliesExactNumberOfTimesToConcurrentCalls() throws Exception {
        plan("{'Code':'InternalError','Times':10}");

        List<ApiResponse> responses = Concurrently.repeat(20, 60, i -> list("ann"));

        assertThat(responses).filteredOn(response -> response.status() == 500).hasSize(10);
        assertThat(api.get("/_livemock/faults").body()).isEqualTo("{\"Faults\":[]}");
    }

    @Test
    void appliesWithProbability() {
        plan("{'Code':'InternalError','Probability':0.5}");

        long failed =
                IntStream.range(0, 200).filter(i -> list("ann").status() == 500).count();

        assertThat(failed).isBetween(50L, 150L);
    }

    @Test
    void appliesExactNumberOfTimesWithProbability() {
        plan("{'Code':'InternalError','Probability':0.5,'Times':20}");

        long failed =
                IntStream.range(0, 200).filter(i -> list("ann").status() == 500).count();

        assertThat(failed).isEqualTo(20);
    }

    @Test
    void appliesFirstMatchingFault() {
        plan("{'Code':'First','Times':1}");
        plan("{'Code':'Second'}");

        list("ann").assertError(400, "First");
        list("ann").assertError(400, "Second");
    }

    @Test
    void appliesAfterRateLimit() {
        api.send("PUT", "/_livemock/throttle", "{\"Enabled\":true,\"QueriesPerSecond\":1}");
        plan("{'Code':'InternalError'}");

        list("ann").assertError(500, "InternalError");
        list("ann").assertError(400, "Throttling.User");
    }

    @Test
    void sendsRetryAfterHeaderOfThrottling() {
        plan("{'Code':'Throttling.User'}");

        ApiResponse rejection = list("ann").assertError(400, "Throttling.User");

        assertThat(rejection.headers().firstValue("x-acs-retry-after")).contains("10");
    }

    @Test
    void listsFaultUntilDeleted() {
        String id = plan("{'Code':'InternalError','Times':2}").json().get("Id").asString();
        plan("{'Code':'Other'}");
        list("ann");

        assertThat(api.get("/_livemock/faults").json().at("/Faults/0/Happened").asInt())
                .isEqualTo(1);
        api.send("DELETE", "/_livemock/faults/" + id + "?Force=true").assertInvalid("Force");
        assertThat(api.get("/_livemock/faults").json().get("Faults").size()).isEqualTo(2);
        api.send("DELETE", "/_livemock/faults/" + id);
        list("ann").assertError(400, "Other");
        api.send("DELETE", "/_livemock/faults");
        assertThat(list("ann").status()).isEqualTo(200);
        api.send("DELETE", "/_livemock/faults/" + id).assertInvalid("Id");
    }

    @Test
    void rejectsMoreThanOneThousandFaults() throws Exception {
        plan("{'Code':'InternalError'}");
        addCopiesOfOnlyFault(989);

        List<ApiResponse> responses = Concurrently.repeat(10, 20, i -> plan("{'Code':'InternalError'}"));

        assertThat(responses)
                .filteredOn(response -> response.status() != 200)
                .hasSize(10)
                .allSatisfy(rejection -> rejection.assertInvalid("Faults"));
        assertThat(api.get("/_livemock/faults").json().get("Faults").size()).isEqualTo(1_000);
    }

    private void addCopiesOfOnlyFault(int count) {
        if (TestDatabase.isPostgres()) {
            jdbc.update(
                    "insert into fault (content, times) select content, times from fault, generate_series(1, ?)",
                    count);
        } else {
            Fault fault = faults.all().get(0).fault();
            IntStream.range(0, count).forEach(i -> faults.plan(fault));
        }
    }

    @Test
    void returnsLongestDelayWithoutShortestDelay() {
        assertThat(plan("{'MaxDelayMillis':5}").json().get("MaxDelayMillis").asInt())
                .isEqualTo(5);
    }

    @Test
    void acceptsLongestDelayEqualToShortestDelay() {
        assertThat(plan("{'DelayMillis':5,'MaxDelayMillis':5}").status()).isEqualTo(200);
    }

    @Test
    void reportsFirstOfSeveralInvalidFields() {
        plan("{'Times':0,'Probability':0,'Status':200,'Code':''}").assertInvalid("Code");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                              | Code: the fault has no effect
            []                                              | line 1
            {'Code':'A','Cod':'B'}                          | Cod
            {'Code':7}                                      | Code
            {'Code':''}                                     | Code
            {'Code':'A\\r\\nB'}                             | Code: must not contain control characters
            {'Code':'A','Message':''}                       | Message
            {'Code':'A','Action':'Nonsense'}                | Action
            {'Code':'A','Action':'NoSuchOperation'}         | Action
            {'DelayMillis':0,'MaxDelayMillis':0}            | Code: the fault has no effect
            {'Code':'A','Probability':'x'}                  | not a number
            {'Code':'A','UserId':''}                        | UserId
            {'Code':'A','Status':200}                       | Status
            {'DelayMillis':5,'Status':500}                  | Status
            {'DelayMillis':5,'Message':'m'}                 | Message
            {'Code':'A','Cut':'Before'}                     | Cut
            {'Cut':'After'}                                 | Cut
            {'Code':'A','Phase':'Middle'}                   | Phase
            {'Phase':'After'}                               | Code: the fault has no effect
            {'DelayMillis':-1}                              | DelayMillis
            {'DelayMillis':600001}                          | DelayMillis
            {'DelayMillis':'x'}                             | DelayMillis
            {'DelayMillis':9,'MaxDelayMillis':8}            | MaxDelayMillis
            {'Code':'A','Probability':0}                    | Probability
            {'Code':'A','Probability':1.1}                  | Probability
            {'Code':'A','Times':0}                          | Times
            """)
    void rejectsInvalidField(String fault, String message) {
        plan(fault).assertInvalid(message);

        assertThat(api.get("/_livemock/faults").body()).isEqualTo("{\"Faults\":[]}");
    }

    private void awaitOccurrences(int count) {
        Await.until(
                () -> api.get("/_livemock/faults")
                                .json()
                                .at("/Faults/0/Happened")
                                .asInt()
                        >= count,
                () -> "the fault has been applied " + count + " times");
    }

    private ApiResponse plan(String fault) {
        return api.send("POST", "/_livemock/faults", fault.replace('\'', '"'));
    }

    private ApiResponse list(String userId) {
        return api.list(Map.of("UserId", userId, "PageNum", "1", "PageSize", "20"));
    }

    private ApiResponse call(String action, String userId, String appId, String accessKeyId) {
        return api.call(
                action, "UserId", userId, "AppId", appId, "AccessKeyId", accessKeyId, "PageNum", "1", "PageSize", "1");
    }

    private String rawResponse() {
        return new RawHttp(port)
                .sendForText("GET /ListMessageGroup?UserId=de1a0&PageNum=1&PageSize=20 HTTP/1.1\r\nHost: x\r\n\r\n");
    }
}
