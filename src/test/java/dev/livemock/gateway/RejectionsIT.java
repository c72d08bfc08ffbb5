package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawHttp;
import dev.livemock.fixture.ServerTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests that the response to every rejected request has the error envelope, regardless of what rejects the request. */
@ServerTest
@OnlyOnH2
class RejectionsIT {

    private static final String LAST_HEADERS = "Host: localhost\r\nConnection: close\r\n\r\n";

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/NoSuchAction",
                "/listmessagegroup",
                "/ListMessageGroup/",
                "/ListMessageGroup/x",
                "/error",
                "/favicon.ico",
                "/actuator/env",
                "/actuator/nothing",
                "/actuator/health/nothing",
                "/%20",
                "//ListMessageGroup",
                "/ListMessageGroup;x=1",
                "/;a/ListMessageGroup",
                "/%4cistMessageGroup",
                "/h2-console",
                "/ListMessageGroup.json"
            })
    void rejectsUnknownPath(String path) {
        api.get(path).assertError(404, "InvalidAction.NotFound");
    }

    @Test
    void rejectsParameterInPath() {
        new RawHttp(port)
                .send("GET /_livemock/state;%%7B HTTP/1.1\r\n" + LAST_HEADERS)
                .assertError(404, "InvalidAction.NotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void rejectsUnsupportedMethod(String method) {
        new RawHttp(port)
                .send(method + " /ListMessageGroup HTTP/1.1\r\n" + LAST_HEADERS)
                .assertError(400, "UnsupportedHTTPMethod");
    }

    /** Browsers and Node.js do not encode some of these characters. */
    @Test
    void acceptsUnencodedAsciiCharactersInQuery() {
        new RawHttp(port)
                .send("GET /ListMessageGroup?UserId=\"<>[]^`{|}\\&PageNum=1&PageSize=20 HTTP/1.1\r\n" + LAST_HEADERS)
                .result();

        assertThat(api.get("/_livemock/requests?Last=1")
                        .json()
                        .at("/Requests/0/Parameters/UserId")
                        .asString())
                .isEqualTo("\"<>[]^`{|}\\");
    }

    @Test
    void rejectsUnencodedNonAsciiCharactersInQuery() {
        assertThat(new RawHttp(port)
                        .send("GET /ListMessageGroup?UserId=\u00e9 HTTP/1.1\r\n" + LAST_HEADERS)
                        .assertError(400, "LiveMock.MalformedRequest")
                        .body())
                .contains("percent-encoded");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, /ListMessageGroup, 'GET, POST'",
        "PUT, /ListMessageGroup, 'GET, POST'",
        "DELETE, /, 'GET, POST'",
        "POST, /_livemock/clock, 'DELETE, GET, PUT'"
    })
    void listsSupportedMethods(String method, String path, String methods) {
        ApiResponse response = new RawHttp(port).send(method + " " + path + " HTTP/1.1\r\n" + LAST_HEADERS);

        response.assertError(400, "UnsupportedHTTPMethod");
        assertThat(response.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsExactlyInAnyOrder(methods.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /_livemock/clock", "OPTIONS /_livemock/clock", "OPTIONS /v3/api-docs/control"})
    void listsNoMethodsForTraceAndOptions(String request) {
        ApiResponse response = new RawHttp(port).send(request + " HTTP/1.1\r\n" + LAST_HEADERS);

        response.assertError(400, "UnsupportedHTTPMethod");
        assertThat(response.headers().firstValue("Allow")).isEmpty();
    }

    @Test
    void rejectsPreflightRequest() {
        new RawHttp(port)
                .send("OPTIONS /_livemock/clock HTTP/1.1\r\nOrigin: http://localhost:3000\r\n"
                        + "Access-Control-Request-Method: PUT\r\n" + LAST_HEADERS)
                .assertError(400, "UnsupportedHTTPMethod");
    }

    @Test
    void rejectsHead() {
        assertThat(api.send("HEAD", "/ListMessageGroup").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "nonsense",
                ApiClient.FORM + "; charset=gbk",
                ApiClient.FORM + "; charset=nonsense"
            })
    void rejectsBodyThatIsNotForm(String contentType) {
        api.post("/ListMessageGroup", contentType, "{\"PageNum\":1}")
                .assertError(415, "LiveMock.UnsupportedContentType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept:", "Accept: \t", "Accept: , ,", "Accept:\r\nAccept: ,", "X-Accept:"})
    void returnsMetricsIfAcceptHeaderListsNoType(String header) {
        String request = "GET /actuator/prometheus HTTP/1.1\r\n" + header + "\r\n" + LAST_HEADERS;

        assertThat(new RawHttp(port).send(request).status()).isEqualTo(200);
    }

    @Test
    void truncatesRequestDataInErrors() {
        String type = "x/" + "y".repeat(30_000);

        assertThat(api.post("/ListMessageGroup", type, "a=b")
                        .assertError(415, "LiveMock.UnsupportedContentType")
                        .body())
                .hasSizeLessThan(1_000);
    }

    @Test
    void acceptsEmptyBodyOfAnyType() {
        assertThat(api.post("/ListMessageGroup?PageNum=1&PageSize=1", "application/json", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsBodyWhoseContentLengthIsTooLarge() {
        api.post("/ListMessageGroup", ApiClient.FORM, "a".repeat(BodyLimit.CALL + 1))
                .assertError(413, "LiveMock.RequestTooLarge");
    }

    @Test
    void rejectsChunkedBodyThatIsTooLarge() {
        byte[] body = new byte[BodyLimit.CALL + 1];
        api.post(
                        "/ListMessageGroup",
                        ApiClient.FORM,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .assertError(413, "LiveMock.RequestTooLarge");
    }

    @Test
    void acceptsBodyOfLargestSize() {
        String parameters = "PageNum=1&PageSize=1&UserId=big&x=";
        String body = parameters + "y".repeat(BodyLimit.CALL - parameters.length());

        assertThat(api.post("/ListMessageGroup", ApiClient.FORM, body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserId=%", "UserId=%zz", "%=1", "UserId=%C3", "UserId=%FF%FE"})
    void rejectsInvalidEscapeInQuery(String query) {
        new RawHttp(port)
                .send("GET /ListMessageGroup?" + query + " HTTP/1.1\r\n" + LAST_HEADERS)
                .assertError(400, "LiveMock.MalformedRequest");
    }

    @Test
    void rejectsInvalidEscapeInForm() {
        api.post("/ListMessageGroup", ApiClient.FORM, "UserId=%zz").assertError(400, "LiveMock.MalformedRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /..;/x HTTP/1.1\r\n" + LAST_HEADERS,
                "GET /ListMessageGroup HTTP/9.9\r\n" + LAST_HEADERS,
                "GET /%zz HTTP/1.1\r\n" + LAST_HEADERS,
                "GET /%C3 HTTP/1.1\r\n" + LAST_HEADERS,
                "GET /ListMessageGroup?a=\u0001 HTTP/1.1\r\n" + LAST_HEADERS,
                "GET /ListMessageGroup HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /ListMessageGroup HTTP/1.1\r\nHost: a b\r\n\r\n",
                "POST /ListMessageGroup HTTP/1.1\r\nContent-Length: x\r\n" + LAST_HEADERS,
                "POST /ListMessageGroup HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + LAST_HEADERS + "zz\r\n",
                "POST /ListMessageGroup HTTP/1.1\r\nTransfer-Encoding: gzip\r\n" + LAST_HEADERS,
                "CONNECT / HTTP/1.1\r\nX: \u001a\r\n" + LAST_HEADERS,
                "GET /actuator/health HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + LAST_HEADERS + "zz\r\n",
                "GET /actuator/prometheus?a=%C0%80 HTTP/1.1\r\n" + LAST_HEADERS,
                "GET /explorer/main.js HTTP/1.1\r\nRange: bytes=999999999-\r\n" + LAST_HEADERS,
                "OPTIONS ?Action=ListMessageGroup HTTP/1.1\r\n" + LAST_HEADERS,
                "nonsense\r\n\r\n"
            })
    void rejectsInvalidHttp(String request) {
        new RawHttp(port).send(request).assertError(400, "LiveMock.MalformedRequest");
    }

    @Test
    void rejectsHeadersThatAreTooLarge() {
        new RawHttp(port)
                .send("GET /ListMessageGroup HTTP/1.1\r\nX: " + "x".repeat(70_000) + "\r\n" + LAST_HEADERS)
                .assertError(413, "LiveMock.RequestTooLarge");
    }

    @Test
    void rejectsRequestLineThatIsTooLong() {
        new RawHttp(port)
                .send("GET /ListMessageGroup?x=" + "x".repeat(70_000) + " HTTP/1.1\r\n" + LAST_HEADERS)
                .assertError(413, "LiveMock.RequestTooLarge");
    }

    @Test
    void acceptsLongQuery() {
        assertThat(api.get("/ListMessageGroup?PageNum=1&PageSize=1&x=" + "x".repeat(30_000))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/actuator/prometheus"})
    void rejectsUnsupportedAcceptHeader(String path) {
        api.send(api.request(path).header("Accept", "image/png")).assertError(400, "LiveMock.MalformedRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ListMessageGroup?PageNum=1&PageSize=1",
                "/ListMessageGroup",
                "/no",
                "/livez",
                "/explorer",
                "/%zz"
            })
    void preventsContentTypeSniffing(String path) {
        assertThat(new RawHttp(port)
                        .send("GET " + path + " HTTP/1.1\r\n" + LAST_HEADERS)
                        .headers()
                        .firstValue("x-content-type-options"))
                .contains("nosniff");
    }

    @Test
    void returnsHostOfRequest() {
        assertThat(api.get("/NoSuchAction").json().get("HostId").asString()).isEqualTo("localhost:" + port);
    }
}
