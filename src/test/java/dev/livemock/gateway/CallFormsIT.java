package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawHttp;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests that all forms of a call return the same result. */
@ServerTest
@OnlyOnH2
class CallFormsIT {

    private static final String COMMON = "Action=ListMessageGroup&Version=2016-11-01";
    private static final String BUSINESS = "UserId=caller&AppId=call-forms&PageNum=1&PageSize=20";

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @LocalServerPort
    private int port;

    @BeforeEach
    void createDataOnce() {
        testData.appOnce("call-forms", 1, "caller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ListMessageGroup?" + BUSINESS,
                "/ListMessageGroup?Version=2016-11-01&" + BUSINESS,
                "/?" + COMMON + "&" + BUSINESS,
                "/?" + COMMON + "&Format=json&" + BUSINESS,
                "/?" + COMMON + "&Format=JSON&RegionId=cn-shanghai&" + BUSINESS
            })
    void acceptsGet(String pathAndQuery) {
        assertSuccess(api.get(pathAndQuery));
    }

    @ParameterizedTest
    @CsvSource({
        "/ListMessageGroup, " + BUSINESS,
        "/ListMessageGroup?" + BUSINESS + ", ''",
        "/?" + COMMON + ", " + BUSINESS,
        "/, " + COMMON + "&" + BUSINESS,
        "/?" + BUSINESS + ", " + COMMON
    })
    void acceptsPost(String pathAndQuery, String form) {
        assertSuccess(api.post(pathAndQuery, ApiClient.FORM, form));
    }

    @ParameterizedTest
    @CsvSource({"/, " + BUSINESS, "/?" + BUSINESS + ", ''"})
    void acceptsPostWithActionHeader(String pathAndQuery, String form) {
        assertSuccess(api.send(api.request(pathAndQuery)
                .header("x-acs-action", "ListMessageGroup")
                .header("x-acs-version", "2016-11-01")
                .header("Content-Type", ApiClient.FORM)
                .POST(BodyPublishers.ofString(form))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-acs-action", "x-acs-version"})
    void ignoresEmptyHeader(String header) {
        assertSuccess(api.send(api.request("/?" + COMMON + "&" + BUSINESS).header(header, "")));
    }

    @ParameterizedTest
    @CsvSource({"x-acs-action, listMessageGroup", "x-acs-action, GetMessageGroup", "x-acs-version, 2000-01-01"})
    void prefersParametersOverHeadersWithSignatureV1(String header, String value) {
        assertSuccess(api.send(
                api.request("/?" + COMMON + "&" + BUSINESS + "&Signature=abc").header(header, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', x-acs-action, listMessageGroup, InvalidAction",
        "'', x-acs-version, 2000-01-01, InvalidVersion",
        "&Signature=, x-acs-action, listMessageGroup, InvalidAction"
    })
    void rejectsHeadersThatContradictParametersWithoutSignature(String more, String header, String value, String code) {
        api.send(api.request("/?" + COMMON + "&" + BUSINESS + more).header(header, value))
                .assertError(400, code);
    }

    @Test
    void rejectsHeaderThatContradictsParameterWithSignatureV3() {
        api.send(api.request("/?" + COMMON + "&" + BUSINESS + "&Signature=abc")
                        .header("x-acs-action", "listMessageGroup")
                        .header("Authorization", "ACS3-HMAC-SHA256 Credential=any,SignedHeaders=host,Signature=00"))
                .assertError(400, "InvalidAction");
    }

    @Test
    void rejectsPathThatContradictsParameterWithSignatureV1() {
        api.get("/GetMessageGroup?" + COMMON + "&" + BUSINESS + "&Signature=abc")
                .assertError(400, "InvalidAction");
    }

    @Test
    void acceptsChunkedForm() {
        byte[] form = BUSINESS.getBytes(StandardCharsets.UTF_8);
        assertSuccess(api.post(
                "/?" + COMMON, ApiClient.FORM, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form))));
    }

    @Test
    void acceptsEmptyChunkedForm() {
        assertSuccess(new RawHttp(port)
                .send("POST /?" + COMMON + "&" + BUSINESS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: " + ApiClient.FORM + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
    }

    @Test
    void keepsConnectionAlive() {
        String request = "GET /ListMessageGroup?" + BUSINESS + " HTTP/1.1\r\nHost: localhost\r\n";

        String responses = new RawHttp(port)
                .sendForText(request + "\r\n" + request + "\r\n" + request + "Connection: close\r\n\r\n");

        assertThat(responses.split("\"Total\":1", -1)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 400, MissingAction",
        "/?Version=2016-11-01, 400, MissingAction",
        "/?Action=ListMessageGroup, 400, MissingVersion",
        "/?Action=ListMessageGroup&Version=2015-01-01, 400, InvalidVersion",
        "/ListMessageGroup?Version=2015-01-01, 400, InvalidVersion",
        "/?Action=NoSuchAction&Version=2016-11-01, 404, InvalidAction.NotFound",
        "/?Action=listmessagegroup&Version=2016-11-01, 404, InvalidAction.NotFound",
        "/?Action=ListMessageGroup&Action=ListMessageGroup&Version=2016-11-01, 400, InvalidAction",
        "/?" + COMMON + "&Format=YAML, 400, InvalidParameter.Format",
        "/?" + COMMON + "&Format=JSON&Format=XML, 400, InvalidParameter.Format",
    })
    void rejectsInvalidOperationVersionOrFormat(String pathAndQuery, int status, String code) {
        api.get(pathAndQuery).assertError(status, code);
    }

    private static void assertSuccess(ApiResponse response) {
        assertThat(response.groupIds()).containsExactly("g1");
    }
}
