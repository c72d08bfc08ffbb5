package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LiveMockTest
@Seed("shop.yaml")
class LiveMockServerTest {

    private static final String NEWS = """
            {"Apps": [{"AppId": "news", "Groups": [{"GroupId": "world", "Members": ["ann"]}]}]}""";

    private static final Instant NEW_YEAR = Instant.parse("2030-01-01T00:00:00Z");

    private final LiveMockServer liveMock;

    LiveMockServerTest(LiveMockServer liveMock) {
        this.liveMock = liveMock;
    }

    @Test
    void returnsAddress() {
        assertThat(liveMock.endpoint()).matches("localhost:\\d+");
        assertThat(liveMock.url()).isEqualTo("http://" + liveMock.endpoint());
    }

    @Test
    void connectsToRunningLiveMock() {
        assertThat(LiveMockServer.at(liveMock.url() + "/").clock().get().frozen())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "127.0.0.1:8080", "http://", "ftp://localhost", "http://localhost:8080?x=1", ""
            })
    void rejectsInvalidUrl(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveMockServer.at(url))
                .withMessage("The URL of LiveMock must begin with http:// or https:// and a host, such as"
                        + " http://localhost:8080: " + url);
    }

    @Test
    @SuppressWarnings({"DataFlowIssue", "NullAway"}) // callers without a null checker
    void rejectsNullInFault() {
        assertThatNullPointerException().isThrownBy(() -> Fault.on(null)).withMessage("Action must not be null");
    }

    @Test
    @SuppressWarnings({"DataFlowIssue", "NullAway"}) // callers without a null checker
    void rejectsNullInQuery() {
        assertThatNullPointerException()
                .isThrownBy(() -> liveMock.requests().userId(null))
                .withMessage("UserId must not be null");
    }

    @Test
    void replacesControlCharactersInFailureReport() {
        Api.groupsOf(liveMock, "a%0Ab%1B%E2%80%AEc");

        assertThat(FailureReport.of(liveMock.requests()))
                .contains("UserId=a?b??c")
                .hasLineCount(1);
    }

    @Test
    void addsSeedFromText() {
        assertThat(liveMock.seed(NEWS)).isEqualTo(new SeedCount(1, 1, 1, 0));
        assertThat(Api.groupsOf(liveMock, "ann")).contains("\"GroupId\":\"world\"", "\"GroupId\":\"sunday\"");
    }

    @Test
    void addsSeedFromFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("news.json"), NEWS);

        assertThat(liveMock.seed(file).groups()).isEqualTo(1);
    }

    @Test
    void addsSeedFromResource() {
        assertThat(liveMock.seedResource("news.json").groups()).isEqualTo(1);
    }

    @Test
    void rejectsMissingSeedFile() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> liveMock.seed(Path.of("missing.yaml")))
                .withMessage("The seed file missing.yaml cannot be read");
    }

    @Test
    void rejectsMissingSeedResource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> liveMock.seedResource("missing.yaml"))
                .withMessageStartingWith("The seed missing.yaml does not exist: there is neither a class path resource")
                .withMessageEndingWith("missing.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev/livemock", "src/test/resources", ""})
    void rejectsDirectoryAsSeed(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> liveMock.seedResource(name))
                .withMessage("The seed \"" + name + "\" is a directory. Name its files instead");
    }

    @Test
    void reportsRejectedSeed() {
        assertThatExceptionOfType(LiveMockException.class)
                .isThrownBy(() -> liveMock.seedResource("shop.yaml"))
                .withMessage("LiveMock.InvalidRequest: AppId: shop already exists.")
                .extracting(LiveMockException::code)
                .isEqualTo("LiveMock.InvalidRequest");
    }

    @Test
    void addsRecordedResponse() {
        String recorded =
                Api.groupsOf(liveMock, "ben").replace("sunday", "recorded").replace("shop", "other");

        assertThat(liveMock.seedRecorded("cid", recorded).members()).isEqualTo(1);
        assertThat(Api.groupsOf(liveMock, "cid")).contains("\"GroupId\":\"recorded\"");
    }

    @Test
    void restoresState() {
        String state = liveMock.state();
        liveMock.reset();

        assertThat(liveMock.state(state).groups()).isEqualTo(2);
        assertThat(liveMock.state()).isEqualTo(state);
    }

    @Test
    void resetsEverything() {
        liveMock.faults().plan(Fault.onAnyCall().code("ServiceUnavailable"));

        liveMock.reset();

        assertThat(Api.groupsOf(liveMock, "ann")).contains("\"Total\":0");
    }

    @Test
    void resetsToEmptySeed() {
        assertThat(liveMock.resetToSeed()).isEqualTo(new SeedCount(0, 0, 0, 0));
    }

    @Test
    void resetsOneApp() {
        liveMock.seed(NEWS);

        liveMock.resetApp("shop");

        assertThat(Api.groupsOf(liveMock, "ann")).contains("\"GroupId\":\"world\"", "\"Total\":1");
    }

    @Test
    void appliesFault() {
        PlannedFault planned = liveMock.faults()
                .plan(Fault.on("ListMessageGroup")
                        .userId("ann")
                        .code("Busy")
                        .status(409)
                        .message("Try again.")
                        .delay(Duration.ofMillis(1), Duration.ofMillis(2))
                        .times(2));

        assertThat(Api.groupsOf(liveMock, "ben")).contains("\"Total\":1");
        assertThat(Api.groupsOf(liveMock, "ann")).contains("\"Code\":\"Busy\"", "\"Message\":\"Try again.\"");
        assertThat(planned)
                .isEqualTo(new PlannedFault(
                        planned.id(),
                        Fault.Phase.BEFORE,
                        "ListMessageGroup",
                        "ann",
                        null,
                        null,
                        "Busy",
                        409,
                        "Try again.",
                        1L,
                        2L,
                        null,
                        1.0,
                        2,
                        0));
        assertThat(liveMock.faults().list()).extracting(PlannedFault::happened).containsExactly(1L);
    }

    @Test
    void returnsFieldsOfPlannedCutAfterCommit() {
        PlannedFault planned = liveMock.faults()
                .plan(Fault.on("SendMessageToGroup")
                        .appId("shop")
                        .accessKeyId("backend")
                        .probability(0.5)
                        .cut(Fault.Cut.BEFORE)
                        .afterCommit());

        assertThat(planned.phase()).isEqualTo(Fault.Phase.AFTER);
        assertThat(planned.cut()).isEqualTo(Fault.Cut.BEFORE);
        assertThat(planned.probability()).isEqualTo(0.5);
        assertThat(planned.accessKeyId()).isEqualTo("backend");
    }

    @Test
    void deletesFaults() {
        PlannedFault first = liveMock.faults().plan(Fault.onAnyCall().cut(Fault.Cut.MIDDLE));
        PlannedFault second = liveMock.faults().plan(Fault.onAnyCall().code("Busy"));

        liveMock.faults().delete(first.id());
        assertThat(liveMock.faults().list()).containsExactly(second);

        liveMock.faults().deleteAll();
        assertThat(liveMock.faults().list()).isEmpty();
    }

    @Test
    void rejectsFaultWithoutEffect() {
        assertThatExceptionOfType(LiveMockException.class)
                .isThrownBy(() -> liveMock.faults().plan(Fault.on("ListMessageGroup")))
                .withMessage("LiveMock.InvalidRequest: Code: the fault has no effect; set Code, DelayMillis or Cut.");
    }

    @Test
    void rejectsDeletionOfUnknownFault() {
        assertThatExceptionOfType(LiveMockException.class)
                .isThrownBy(() -> liveMock.faults().delete("none"))
                .withMessage("LiveMock.InvalidRequest: Id: no planned fault has this Id.");
    }

    @Test
    void controlsClock() {
        ClockControl clock = liveMock.clock();

        assertThat(clock.freezeAt(NEW_YEAR)).isEqualTo(new ClockTime(NEW_YEAR, true));
        assertThat(clock.shift(Duration.ofHours(-1)).now()).isEqualTo(NEW_YEAR.minus(Duration.ofHours(1)));
        assertThat(clock.set(NEW_YEAR).frozen()).isTrue();
        assertThat(clock.now()).isEqualTo(NEW_YEAR);
        assertThat(clock.unfreeze().frozen()).isFalse();
        assertThat(clock.freeze().frozen()).isTrue();

        clock.reset();
        assertThat(clock.now()).isBefore(NEW_YEAR);
        assertThat(clock.get().frozen()).isFalse();
    }

    @Test
    void changesLimits() {
        liveMock.clock().freeze();

        assertThat(liveMock.limits().set("ListMessageGroup", 1).operations()).contains(entry("ListMessageGroup", 1));
        assertThat(Api.groupsOf(liveMock, "ann")).contains("\"Total\":2");
        assertThat(Api.groupsOf(liveMock, "ann")).contains("\"Code\":\"Throttling.User\"");
        assertThat(liveMock.limits().get().buckets())
                .contains(new RateLimits.Bucket(new Caller(Caller.Kind.USER, "ann"), "ListMessageGroup", 0, 1));
        assertThat(liveMock.limits().set(7).operations()).contains(entry("GetMessageGroup", 7));
        assertThat(liveMock.limits().disable().enabled()).isFalse();
        assertThat(liveMock.limits().enable().enabled()).isTrue();
    }

    @Test
    void returnsAndCountsRequests() {
        Api.call(liveMock, "GetMessageGroup?AppId=shop&GroupId=sunday");
        Api.call(liveMock, "GetMessageGroup?AppId=shop&GroupId=missing");
        Api.groupsOf(liveMock, "ann");

        assertThat(liveMock.requests().count()).isEqualTo(3);
        assertThat(liveMock.requests().action("GetMessageGroup").count()).isEqualTo(2);
        assertThat(liveMock.requests().appId("shop").code("OK").count()).isEqualTo(1);
        LoggedRequest last = liveMock.requests().userId("ann").last(1).list().get(0);
        assertThat(last.action()).isEqualTo("ListMessageGroup");
        assertThat(last.parameter("UserId")).isEqualTo("ann");
        assertThat(last.parameter("Missing")).isNull();
        assertThat(last.caller()).isEqualTo(new Caller(Caller.Kind.USER, "ann"));
        assertThat(last.form()).isEqualTo(LoggedRequest.Form.PATH);
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.code()).isEqualTo("OK");
    }

    @Test
    void readsRepeatedParameter() {
        Api.call(liveMock, "ListMessageGroup?UserId=ann&UserId=ben");

        assertThat(liveMock.requests().list()).singleElement().satisfies(request -> assertThat(request.parameters())
                .containsExactly(entry("UserId", List.of("ann", "ben"))));
    }

    @Test
    void clearsRequests() {
        Api.groupsOf(liveMock, "ann");

        liveMock.clearRequests();

        assertThat(liveMock.requests().list()).isEmpty();
    }

    @Test
    void rejectsUnknownOperationInQuery() {
        assertThatExceptionOfType(LiveMockException.class)
                .isThrownBy(() -> liveMock.requests().action("None").count())
                .withMessage("LiveMock.InvalidRequest: Action: None is not an operation of the API.");
    }

    @Test
    void returnsDeliveriesToUsersWhoAreOnline() {
        assertThat(liveMock.presence("shop", "sunday").disconnect("ben")).isEqualTo(1);
        send("first");
        assertThat(liveMock.presence("shop").connect("ann", "ben")).isEqualTo(3);
        send("second");

        assertThat(liveMock.deliveries().appId("shop").groupId("sunday").count())
                .isEqualTo(2);
        assertThat(liveMock.deliveries().userId("ben").type(10001).last(5).list())
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.data()).isEqualTo("second");
                    assertThat(delivery.senderId()).isEqualTo("ann");
                    assertThat(delivery.receivers()).containsExactlyInAnyOrder("ann", "ben");
                });

        liveMock.clearDeliveries();
        assertThat(liveMock.deliveries().count()).isZero();
    }

    private void send(String text) {
        Api.call(liveMock, "SendMessageToGroup?AppId=shop&GroupId=sunday&OperatorUserId=ann&Data=" + text);
    }

    @Test
    void rejectsPresenceOfUserWhoIsNotMember() {
        assertThatExceptionOfType(LiveMockException.class)
                .isThrownBy(() -> liveMock.presence("shop").disconnect("zoe"))
                .withMessageContaining("zoe");
    }

    @Test
    void returnsNoCallbacksWithoutUrl() {
        Api.call(liveMock, "JoinMessageGroup?AppId=shop&GroupId=sunday&UserId=cid");

        assertThat(liveMock.callbacks().list()).isEmpty();
    }

    @Test
    void reportsUnreachableServer() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> LiveMockServer.at("http://localhost:1").state())
                .withMessage("LiveMock at http://localhost:1 does not respond");
    }
}
