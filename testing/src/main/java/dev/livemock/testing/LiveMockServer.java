package dev.livemock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A running LiveMock: its address, and a client of its control API.
 *
 * <p>All methods that send a request throw a {@link LiveMockException} if LiveMock rejects it, and an {@link
 * UncheckedIOException} if LiveMock does not respond.
 */
public final class LiveMockServer {

    private static final String RESET = "reset";
    private static final String SEED = "seed";
    private static final String STATE = "state";
    private static final String APP_ID = "AppId";
    private static final Pattern URL = Pattern.compile("(?i)https?://[^/?#\\s]+(/[^?#\\s]*)?");

    private final ControlClient client;
    private final String endpoint;

    LiveMockServer(String url, @Nullable String token) {
        this.client = new ControlClient(url, token);
        this.endpoint = URI.create(url).getAuthority();
    }

    /**
     * Returns a client of a LiveMock that is already running.
     *
     * @param url the URL, such as {@code http://localhost:8080}
     * @throws IllegalArgumentException if the URL does not begin with {@code http://} or {@code https://} and a host
     */
    public static LiveMockServer at(String url) {
        return new LiveMockServer(withoutTrailingSlashes(url), null);
    }

    /**
     * Returns a client of a LiveMock that is already running.
     *
     * @param url the URL, such as {@code http://localhost:8080}
     * @param token the token of the setting {@code livemock.control.token}
     * @throws IllegalArgumentException if the URL does not begin with {@code http://} or {@code https://} and a host
     */
    public static LiveMockServer at(String url, String token) {
        return new LiveMockServer(withoutTrailingSlashes(url), token);
    }

    private static String withoutTrailingSlashes(String url) {
        if (!URL.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "The URL of LiveMock must begin with http:// or https:// and a host, such as http://localhost:8080: "
                            + url);
        }
        return url.replaceFirst("/+$", "");
    }

    /** Returns the host and the port, such as {@code localhost:49152}, as the SDKs expect it. */
    public String endpoint() {
        return endpoint;
    }

    /** Returns the URL, such as {@code http://localhost:49152}. */
    public String url() {
        return client.url();
    }

    /**
     * Adds seed data. If it is invalid, nothing is added.
     *
     * @param document a seed document in JSON or YAML
     */
    public SeedCount seed(String document) {
        return client.post(SEED, Map.of(), document, SeedCount.class);
    }

    /**
     * Adds the seed data of a file. If it is invalid, nothing is added.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public SeedCount seed(Path file) {
        try {
            return seed(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The seed file " + file + " cannot be read", e);
        }
    }

    /**
     * Adds the seed data of a class path resource, such as {@code groups.yaml}, or of a file if there is no such resource.
     *
     * @throws IllegalArgumentException if there is neither a resource nor a file
     */
    public SeedCount seedResource(String name) {
        return seed(SeedFiles.read(name));
    }

    /**
     * Adds the groups of a recorded ListMessageGroup response.
     *
     * @param userId the user for whom the response was recorded, who becomes the only member of each group
     * @param response the body of the response, in JSON
     */
    public SeedCount seedRecorded(String userId, String response) {
        return client.post(SEED, Map.of("UserId", userId), response, SeedCount.class);
    }

    /** Returns all data as a seed document in JSON. */
    public String state() {
        return client.get(STATE, Map.of());
    }

    /**
     * Replaces all data. If the document is invalid, nothing changes.
     *
     * @param document a seed document in JSON or YAML, such as one that {@link #state()} returned
     */
    public SeedCount state(String document) {
        return client.put(STATE, document, SeedCount.class);
    }

    /** Deletes all data, faults, requests, deliveries and callbacks, and resets the clock and the rate limits. */
    public void reset() {
        client.post(RESET, Map.of(), "", SeedCount.class);
    }

    /** Resets everything, and loads the seed data of the setting {@code livemock.seed} again. */
    public SeedCount resetToSeed() {
        return client.post(RESET, Map.of("Seed", true), "", SeedCount.class);
    }

    /**
     * Deletes the data of one app.
     *
     * @throws LiveMockException {@code AppInfoNotExist}
     */
    public void resetApp(String appId) {
        client.post(RESET, Map.of(APP_ID, appId), "", SeedCount.class);
    }

    /** Plans and deletes faults. */
    public FaultControl faults() {
        return new FaultControl(client);
    }

    /** Controls the clock. */
    public ClockControl clock() {
        return new ClockControl(client);
    }

    /** Changes the rate limits. */
    public RateLimitControl limits() {
        return new RateLimitControl(client);
    }

    /** Queries the request log, such as {@code requests().action("ListMessageGroup").count()}. */
    public RequestQuery requests() {
        return new RequestQuery(client, Fields.NONE);
    }

    /** Clears the request log. */
    public void clearRequests() {
        client.delete("requests");
    }

    /** Queries the deliveries, such as {@code deliveries().userId("ben").count()}. */
    public DeliveryQuery deliveries() {
        return new DeliveryQuery(client, Fields.NONE);
    }

    /** Deletes all deliveries. */
    public void clearDeliveries() {
        client.delete("deliveries");
    }

    /** Queries the callbacks to the backend. */
    public CallbackQuery callbacks() {
        return new CallbackQuery(client, Fields.NONE);
    }

    /** Deletes all callbacks, including those that are waiting. */
    public void clearCallbacks() {
        client.delete("callbacks");
    }

    /** Sets which users are online in all groups of an app of which they are members. */
    public Presence presence(String appId) {
        return new Presence(client, Fields.NONE.with(APP_ID, appId));
    }

    /** Sets which users are online in a group. */
    public Presence presence(String appId, String groupId) {
        return new Presence(client, Fields.NONE.with(APP_ID, appId).with("GroupId", groupId));
    }
}
