package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls LiveMock over HTTP. */
public final class ApiClient {

    public static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    public ApiClient(int port) {
        this.port = port;
    }

    /** Calls ListMessageGroup by GET. */
    public ApiResponse list(Map<String, String> parameters) {
        return get("/ListMessageGroup?" + encode(parameters));
    }

    /** Returns the GroupIds on all pages of a user's list in an app. Asserts that their number is the Total. */
    public List<String> listAllPages(String appId, String userId) {
        List<String> groupIds = new ArrayList<>();
        ApiResponse page;
        int pageNum = 1;
        do {
            page = list(
                    Map.of("AppId", appId, "UserId", userId, "PageNum", Integer.toString(pageNum++), "PageSize", "50"));
            groupIds.addAll(page.groupIds());
        } while (page.result().get("HasMore").asBoolean());
        assertThat(page.result().get("Total").asInt()).as("Total of " + userId).isEqualTo(groupIds.size());
        return groupIds;
    }

    /** Calls an operation by POST, with alternating names and values of parameters. */
    public ApiResponse call(String action, String... parameters) {
        String form = IntStream.range(0, parameters.length / 2)
                .mapToObj(i -> encode(parameters[2 * i]) + "=" + encode(parameters[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return post("/" + action, FORM, form);
    }

    /** Creates an app and returns its AppId. */
    public String createApp(String appName) {
        return call("CreateMessageApp", "AppName", appName)
                .result()
                .get("AppId")
                .asString();
    }

    /** Creates a group and returns its GroupId. */
    public String createGroup(String appId, String creatorId) {
        return call("CreateMessageGroup", "AppId", appId, "CreatorId", creatorId)
                .result()
                .get("GroupId")
                .asString();
    }

    public ApiResponse get(String pathAndQuery) {
        return send(request(pathAndQuery).GET());
    }

    public ApiResponse post(String pathAndQuery, String contentType, String body) {
        return post(pathAndQuery, contentType, BodyPublishers.ofString(body));
    }

    public ApiResponse post(String pathAndQuery, String contentType, BodyPublisher body) {
        return send(request(pathAndQuery).header("Content-Type", contentType).POST(body));
    }

    public ApiResponse send(String method, String pathAndQuery) {
        return send(request(pathAndQuery).method(method, BodyPublishers.noBody()));
    }

    /** Sends a body in JSON or YAML with the content type of a form, as {@code curl -d} does. */
    public ApiResponse send(String method, String pathAndQuery, String body) {
        return send(request(pathAndQuery).header("Content-Type", FORM).method(method, BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + pathAndQuery));
    }

    public ApiResponse send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new ApiResponse(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Encodes the values of parameters such as {@code a=x y&b=z}. The values must not contain an ampersand. */
    public static String encodeValues(String parameters) {
        return Arrays.stream(parameters.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + encode(pair[1]))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
