package dev.livemock.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the emulated API. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Api() {}

    /** Returns the body of the response to a call such as {@code ListMessageGroup?UserId=ann}. */
    static String call(LiveMockServer liveMock, String call) {
        try {
            return send(liveMock, call).body();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Returns the groups of a user. */
    static String groupsOf(LiveMockServer liveMock, String userId) {
        return call(liveMock, "ListMessageGroup?PageNum=1&PageSize=20&UserId=" + userId);
    }

    private static HttpResponse<String> send(LiveMockServer liveMock, String call) throws IOException {
        try {
            URI uri = URI.create(liveMock.url() + "/" + call);
            return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
