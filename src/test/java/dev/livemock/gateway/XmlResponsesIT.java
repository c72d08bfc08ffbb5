package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.RawHttp;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests responses in XML (decision 9). */
@ServerTest
@OnlyOnH2
class XmlResponsesIT {

    private static final String LIST = "/ListMessageGroup?UserId=xml-reader&AppId=xml&PageNum=1&PageSize=20";

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @LocalServerPort
    private int port;

    @Test
    void returnsListInXml() {
        testData.app("xml");
        testData.groups("xml", 2, "xml-reader");

        ApiResponse response = api.get(LIST + "&Format=XML");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("application/xml;charset=utf-8");
        assertThat(response.body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListMessageGroupResponse><RequestId>"
                        + response.headers().firstValue("x-acs-request-id").orElseThrow()
                        + "</RequestId><Result>"
                        + "<GroupList><AppId>xml</AppId><CreateTime>1502280114</CreateTime><CreatorId>creator</CreatorId>"
                        + "<Extension></Extension><GroupId>g1</GroupId><Status>1</Status></GroupList>"
                        + "<GroupList><AppId>xml</AppId><CreateTime>1502280115</CreateTime><CreatorId>creator</CreatorId>"
                        + "<Extension></Extension><GroupId>g2</GroupId><Status>1</Status></GroupList>"
                        + "<HasMore>false</HasMore><Total>2</Total></Result></ListMessageGroupResponse>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ListMessageGroup?Format=XML",
                "/ListMessageGroup?Format=xml",
                "/?Format=XML",
                "/?Format=XML&Version=1",
                "/NoSuchPath?Format=XML",
            })
    void returnsErrorInXml(String path) {
        ApiResponse response = api.get(path);

        assertThat(response.status()).isBetween(400, 404);
        assertThat(response.body())
                .matches("<\\?xml version=\"1.0\" encoding=\"UTF-8\"\\?><Error><RequestId>[0-9A-F-]{36}</RequestId>"
                        + "<HostId>localhost:\\d+</HostId><Code>[A-Za-z.]+</Code><Message>[^<]+</Message>"
                        + "<Recommend>https://[^<]+</Recommend></Error>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/xml                                    | application/xml
                    text/xml                                           | application/xml
                    application/xml, application/json;q=0.9            | application/xml
                    APPLICATION/XML                                    | application/xml
                    application/xml, application/json                  | application/xml
                    application/json, application/xml                  | application/json
                    application/xml;q=0                                | application/json
                    application/json                                   | application/json
                    application/json, application/xml;q=0.5            | application/json
                    */*                                                | application/json
                    text/html,application/xml;q=0.9,*/*;q=0.8          | application/json
                    image/png                                          | application/json
                    xml nonsense                                       | application/json
                    """)
    void returnsFormatOfAcceptHeader(String accept, String contentType) {
        ApiResponse response = api.send(api.request(LIST).header("Accept", accept));

        assertThat(response.headers().firstValue("content-type")).contains(contentType + ";charset=utf-8");
    }

    @Test
    void returnsFormatOfSeveralAcceptHeaders() {
        ApiResponse response = api.send(
                api.request(LIST).header("Accept", "application/json;q=0.5").header("Accept", "application/xml"));

        assertThat(response.headers().firstValue("content-type")).contains("application/xml;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /?Format=XML", "GET /?a=%zz&Format=xml"})
    void returnsXmlForEarlyErrors(String request) {
        ApiResponse response =
                new RawHttp(port).send(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response.status()).isBetween(400, 404);
        assertThat(response.body()).startsWith("<?xml").contains("<Error>");
    }

    @Test
    void ignoresParameterWhoseNameDiffersInCaseForEarlyErrors() {
        api.send(api.request(LIST + "&format=XML").PUT(BodyPublishers.noBody()))
                .assertError(400, "UnsupportedHTTPMethod");
    }

    @Test
    void prefersFormatOverAccept() {
        ApiResponse response = api.send(api.request(LIST + "&Format=JSON").header("Accept", "application/xml"));

        assertThat(response.headers().firstValue("content-type")).contains("application/json;charset=utf-8");
    }
}
