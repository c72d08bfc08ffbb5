package dev.livemock.testing;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A callback to the backend.
 *
 * @param action {@code join_group} or {@code leave_group}
 * @param appId the ID of the app
 * @param groupId the ID of the group
 * @param userId the user who joined or left
 * @param time the time of the event, by LiveMock's clock
 * @param status the status
 * @param attempts the requests that were sent, oldest first
 */
public record Callback(
        String action,
        String appId,
        String groupId,
        String userId,
        Instant time,
        Status status,
        List<Attempt> attempts) {

    /** The status of a callback. */
    public enum Status {
        /** The callback has not succeeded yet, and will be sent or sent again. */
        @SerializedName("Waiting")
        WAITING,

        /** The backend has accepted the callback. */
        @SerializedName("Succeeded")
        SUCCEEDED,

        /** All attempts have failed. */
        @SerializedName("Failed")
        FAILED
    }

    /**
     * A request to the callback URL and its response.
     *
     * @param url the requested URL
     * @param timestamp the header {@code ALI-IM-TIMESTAMP}, in seconds since 1970, by LiveMock's clock
     * @param signature the header {@code ALI-IM-SIGNATURE}; null without the setting {@code livemock.callback.key}
     * @param status the HTTP status of the response; null if there was no complete response
     * @param body the first 500 characters of the response body; null if there was no complete response
     * @param error the reason why there was no complete response; null if there was one
     * @param accepted whether the backend has accepted the callback
     * @param millis the duration, in milliseconds of real time
     */
    public record Attempt(
            String url,
            long timestamp,
            @Nullable String signature,
            @Nullable Integer status,
            @Nullable String body,
            @Nullable String error,
            boolean accepted,
            long millis) {}
}
