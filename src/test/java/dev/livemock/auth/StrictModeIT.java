package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.Concurrently;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Strict mode with both signature versions: accepted calls, and the error for each kind of tampering. */
@ServerTest
@TestPropertySource("/auth/strict.properties")
class StrictModeIT {

    private static final String SECRET = "owner-secret";

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private TestData testData;

    @BeforeEach
    void refillBuckets() {
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void acceptsUnsignedControlRequest() {
        assertThat(api.get("/_livemock/clock").status()).isEqualTo(200);
    }

    @Test
    void acceptsSignatureOfEitherVersion() {
        assertPasses(v1().signV1(SECRET));
        assertPasses(v3().signV3("owner", SECRET));
    }

    @Test
    void acceptsHmacSha256WithVersion1() {
        assertPasses(v1().parameter("SignatureMethod", "HMAC-SHA256").signV1(SECRET));
    }

    @Test
    void acceptsSignatureOfNumberedListParameters() {
        testData.app("numbered");
        testData.group("numbered", "g", 1, "ann", "ben");

        ApiResponse response = v1().parameter("Action", "ListMessageGroupUserById")
                .parameter("AppId", "numbered")
                .parameter("GroupId", "g")
                .parameter("UserIdList.1", "ben")
                .parameter("UserIdList.2", "cid")
                .signV1(SECRET)
                .send(api);

        assertThat(response.result().get("Total").asInt()).isEqualTo(1);
    }

    @Test
    void acceptsSignatureWithoutMethod() {
        assertPasses(v1().withoutParameter("SignatureMethod").signV1(SECRET));
    }

    @Test
    void acceptsTimestampWithFraction() {
        assertPasses(v1().parameter("Timestamp", clock.instant().plusMillis(5).toString())
                .signV1(SECRET));
    }

    @ParameterizedTest
    @CsvSource({
        "UserId, u 1*~'(田)",
        "PageNum, 2",
        "SignatureNonce, another",
        "AppId, added",
        "Signature, AAAAAAAAAAAAAAAAAAAAAAAAAAA="
    })
    void rejectsChangedParameter(String name, String value) {
        v1().signV1(SECRET).parameter(name, value).send(api).assertError(400, "SignatureDoesNotMatch");
    }

    @Test
    void rejectsChangedTimestamp() {
        String later = clock.instant().plusSeconds(60).toString();

        v1().signV1(SECRET).parameter("Timestamp", later).send(api).assertError(400, "SignatureDoesNotMatch");
        v3().signV3("owner", SECRET).header("x-acs-date", later).send(api).assertError(400, "SignatureDoesNotMatch");
    }

    @Test
    void rejectsChangedBodyNonceOrHash() {
        v3().signV3("owner", SECRET).parameter("PageNum", "2").send(api).assertError(400, "SignatureDoesNotMatch");
        v3().signV3("owner", SECRET)
                .header("x-acs-signature-nonce", "another")
                .send(api)
                .assertError(400, "SignatureDoesNotMatch");
        v3().signV3("owner", SECRET)
                .header("x-acs-content-sha256", Sha256.hex(new byte[0]))
                .send(api)
                .assertError(400, "SignatureDoesNotMatch");
    }

    @Test
    void rejectsWrongSecret() {
        v1().signV1("owner-secreT").send(api).assertError(400, "SignatureDoesNotMatch");
        v3().signV3("owner", "owner-secreT").send(api).assertError(400, "SignatureDoesNotMatch");
    }

    @Test
    void returnsServerStringToSign() {
        ApiResponse response = v3().signV3("owner", "wrong").send(api);

        assertThat(response.json().get("Message").asString())
                .startsWith(
                        "Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256\n")
                .contains("] server CanonicalRequest is [POST\n/\n\nx-acs-action:ListMessageGroup\n")
                .endsWith("]");
    }

    @Test
    void rejectsReplay() {
        SignedCall first = v1().signV1(SECRET);
        SignedCall third = v3().signV3("owner", SECRET);
        assertPasses(first);
        assertPasses(third);

        first.send(api).assertError(400, "SignatureNonceUsed");
        third.send(api).assertError(400, "SignatureNonceUsed");
    }

    @Test
    void rejectsReplayAfterClockWasSetForwardAndBack() {
        SignedCall call = v1().signV1(SECRET);
        assertPasses(call);

        api.send("PUT", "/_livemock/clock", "{\"Shift\":\"PT15M1S\"}");
        try {
            Instant later = clock.instant().plus(Duration.ofMinutes(15).plusSeconds(1));
            assertPasses(SignedCall.v1("owner", later).signV1(SECRET));
        } finally {
            api.send("DELETE", "/_livemock/clock");
        }

        call.send(api).assertError(400, "SignatureNonceUsed");
    }

    @Test
    void rejectsReplayOfCallWithoutNonce() {
        SignedCall call = v3().withoutHeader("x-acs-signature-nonce").signV3("owner", SECRET);
        assertPasses(call);

        call.send(api).assertError(400, "SignatureNonceUsed");
    }

    @Test
    void treatsEmptyNonceAsMissing() {
        assertPasses(v3().header("x-acs-signature-nonce", "").signV3("owner", SECRET));

        assertPasses(v3().header("x-acs-signature-nonce", "")
                .parameter("UserId", "other")
                .signV3("owner", SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AccessKeyId", "Timestamp", "SignatureNonce", "Signature", "SignatureMethod", "SignatureVersion"
            })
    void rejectsRepeatedSignatureParameter(String name) {
        v1().signV1(SECRET).path("/?" + name + "=another").send(api).assertError(400, "Invalid" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"})
    void rejectsRepeatedSignatureHeader(String name) {
        v3().signV3("owner", SECRET).sendWith(api, name, "another").assertError(400, "IncompleteSignature");
    }

    @ParameterizedTest
    @CsvSource({"x-acs-action, listMessageGroup", "x-acs-action, GetMessageGroup", "x-acs-version, 2000-01-01"})
    void prefersSignedParametersToHeadersInVersion1(String header, String value) {
        assertPasses(v1().header(header, value).signV1(SECRET));
    }

    @Test
    void rejectsVersion3CallWhoseHeaderContradictsPathOrParameter() {
        v3().header("x-acs-action", "GetMessageGroup")
                .path("/ListMessageGroup")
                .signV3("owner", SECRET)
                .send(api)
                .assertError(400, "InvalidAction");
        v3().parameter("Action", "GetMessageGroup")
                .signV3("owner", SECRET)
                .send(api)
                .assertError(400, "InvalidAction");
    }

    @Test
    void doesNotConsumeNonceOfRejectedSignature() {
        SignedCall call = v1();
        call.signV1("wrong").send(api).assertError(400, "SignatureDoesNotMatch");

        assertPasses(call.signV1(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT15M1S", "PT15M1S", "PT24H"})
    void rejectsTimestampOutsideTolerance(String distance) {
        Instant signed = clock.instant().plus(Duration.parse(distance));

        SignedCall.v1("owner", signed).signV1(SECRET).send(api).assertError(400, "InvalidTimeStamp.Expired");
        SignedCall.v3(signed).signV3("owner", SECRET).send(api).assertError(400, "InvalidTimeStamp.Expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT15M", "PT15M"})
    void acceptsTimestampWithinTolerance(String distance) {
        assertPasses(SignedCall.v1("owner", clock.instant().plus(Duration.parse(distance)))
                .signV1(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"now", "2026-01-02 03:04:05", "2026-13-02T03:04:05Z", "2026-01-02T03:04:05+08:00", "1767323045"})
    void rejectsMalformedTimestamp(String time) {
        v1().parameter("Timestamp", time).signV1(SECRET).send(api).assertError(400, "InvalidTimeStamp.Format");
        v3().header("x-acs-date", time).signV3("owner", SECRET).send(api).assertError(400, "InvalidTimeStamp.Format");
    }

    @ParameterizedTest
    @CsvSource({
        "AccessKeyId, MissingAccessKeyId",
        "Timestamp, MissingTimestamp",
        "SignatureNonce, MissingSignatureNonce",
        "Signature, IncompleteSignature",
        "Version, MissingVersion",
        "Action, MissingAction"
    })
    void rejectsMissingCommonParameter(String name, String code) {
        v1().signV1(SECRET).withoutParameter(name).send(api).assertError(400, code);
    }

    @ParameterizedTest
    @CsvSource({"x-acs-date, MissingTimestamp", "x-acs-content-sha256, IncompleteSignature"})
    void rejectsMissingSignatureHeader(String name, String code) {
        v3().signV3("owner", SECRET).withoutHeader(name).send(api).assertError(400, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ACS3-HMAC-SHA256                                                   | MissingAccessKeyId
                    ACS3-HMAC-SHA256 Credential=owner                                  | IncompleteSignature
                    ACS3-HMAC-SHA256 Credential=owner,SignedHeaders=host               | IncompleteSignature
                    ACS3-HMAC-SHA256 Credential=owner,Signature=00                     | IncompleteSignature
                    ACS3-HMAC-SHA256 Credential=owner,SignedHeaders=host,Signature=    | IncompleteSignature
                    acs3-hmac-sha256 Credential=owner,SignedHeaders=host,Signature=00  | InvalidSignatureMethod
                    ACS3-HMAC-SM3 Credential=owner,SignedHeaders=host,Signature=00     | InvalidSignatureMethod
                    ACS4-HMAC-SHA256 Credential=owner/20261122/live,SignedHeaders=host,Signature=00  | InvalidSignatureMethod
                    """)
    void rejectsIncompleteAuthorizationHeader(String authorization, String code) {
        v3().signV3("owner", SECRET)
                .header("Authorization", authorization)
                .send(api)
                .assertError(400, code);
    }

    @Test
    void rejectsUnsignedHeaders() {
        v3().signV3("owner", SECRET, List.of("x-acs-action", "x-acs-version", "x-acs-content-sha256"))
                .send(api)
                .assertError(400, "IncompleteSignature");
    }

    @Test
    void rejectsUnsignedAction() {
        v1().withoutParameter("Action")
                .header("x-acs-action", "ListMessageGroup")
                .signV1(SECRET)
                .send(api)
                .assertError(400, "MissingAction");
        v1().withoutParameter("Action")
                .path("/ListMessageGroup")
                .signV1(SECRET)
                .send(api)
                .assertError(400, "MissingAction");
        v1().parameter("Action", "GetMessageGroup")
                .path("/ListMessageGroup")
                .signV1(SECRET)
                .send(api)
                .assertError(400, "InvalidAction");
    }

    @Test
    void acceptsSignedCallToOperationPath() {
        assertPasses(v1().path("/ListMessageGroup").signV1(SECRET));
        assertPasses(v3().path("/ListMessageGroup").signV3("owner", SECRET));
    }

    @Test
    void rejectsChangedPath() {
        v3().signV3("owner", SECRET).path("/ListMessageGroup").send(api).assertError(400, "SignatureDoesNotMatch");
    }

    @Test
    void rejectsUnknownSignatureMethod() {
        v1().parameter("SignatureMethod", "HMAC-MD5")
                .signV1(SECRET)
                .send(api)
                .assertError(400, "InvalidSignatureMethod");
    }

    @Test
    void rejectsUnknownSignatureVersion() {
        v1().parameter("SignatureVersion", "2.0").signV1(SECRET).send(api).assertError(400, "InvalidSignatureVersion");
    }

    @Test
    void acceptsConcurrentSignedCallsOf20Clients() throws Exception {
        List<ApiResponse> responses = Concurrently.repeat(
                20, 100, i -> (i % 2 == 0 ? v1().signV1(SECRET) : v3().signV3("owner", SECRET)).send(api));

        assertThat(responses).extracting(ApiResponse::status).containsOnly(200);
    }

    private SignedCall v1() {
        return SignedCall.v1("owner", clock.instant());
    }

    private SignedCall v3() {
        return SignedCall.v3(clock.instant());
    }

    private void assertPasses(SignedCall call) {
        call.assertPasses(api);
    }
}
