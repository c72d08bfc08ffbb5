package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP response of LiveMock. */
public record ApiResponse(int status, HttpHeaders headers, String body) {

    private static final Set<String> ERROR_FIELDS = Set.of("RequestId", "HostId", "Code", "Message", "Recommend");
    private static final String REQUEST_ID = "[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}";

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    public JsonNode result() {
        assertThat(status).as(body).isEqualTo(200);
        return json().get("Result");
    }

    public List<String> groupIds() {
        return StreamSupport.stream(result().get("GroupList").spliterator(), false)
                .map(group -> group.get("GroupId").asString())
                .toList();
    }

    public String requestId() {
        return json().get("RequestId").asString();
    }

    /** Asserts that this response is an error with the given status and code in the error envelope. */
    public ApiResponse assertError(int expectedStatus, String code) {
        assertEnvelope();
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(json().get("Code").asString()).isEqualTo(code);
        return this;
    }

    /** Asserts that this response rejects an invalid request under {@code /_livemock} with a message that contains the text. */
    public void assertInvalid(String text) {
        assertError(400, "LiveMock.InvalidRequest");
        assertThat(json().get("Message").asString()).contains(text);
    }

    /** Asserts that this response is an error in the error envelope. */
    public ApiResponse assertEnvelope() {
        assertThat(status).as(body).isGreaterThanOrEqualTo(400);
        JsonNode error = json();
        assertThat(error.propertyNames()).containsExactlyInAnyOrderElementsOf(ERROR_FIELDS);
        assertThat(error.values()).allMatch(JsonNode::isString, "is a string");
        assertThat(requestId()).matches(REQUEST_ID);
        assertThat(headers.firstValue("x-acs-request-id")).contains(requestId());
        assertThat(headers.firstValue("content-type")).contains("application/json;charset=utf-8");
        return this;
    }
}
