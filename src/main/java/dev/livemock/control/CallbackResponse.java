package dev.livemock.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.delivery.Callback;
import dev.livemock.delivery.CallbackAttempt;
import dev.livemock.delivery.CallbackStatus;
import dev.livemock.gateway.Example;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A callback.
 *
 * @param action the parameter {@code action}: {@code join_group} or {@code leave_group}
 * @param appId the parameter {@code appId}
 * @param groupId the parameter {@code groupId}
 * @param userId the parameter {@code userId}
 * @param time the time of the event, by LiveMock's clock; the parameter {@code time} is this time in milliseconds since 1970
 * @param status {@code Waiting}: not accepted yet, and will be sent or sent again. {@code Succeeded}: accepted by the backend.
 *     {@code Failed}: the last attempt has failed.
 * @param attempts the requests that were sent, oldest first
 */
record CallbackResponse(
        @Example("join_group") String action,
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("de1a0") String userId,
        Instant time,
        @Example("Succeeded") CallbackStatus status,
        List<AttemptResponse> attempts) {

    static CallbackResponse of(Callback callback) {
        return new CallbackResponse(
                callback.action().parameter(),
                callback.appId(),
                callback.groupId(),
                callback.userId(),
                callback.time(),
                callback.status(),
                callback.attempts().stream().map(AttemptResponse::of).toList());
    }

    /**
     * A request to the callback URL and its response.
     *
     * @param url the requested URL
     * @param timestamp the header {@code ALI-IM-TIMESTAMP}, in seconds since 1970, by LiveMock's clock
     * @param signature the header {@code ALI-IM-SIGNATURE}; absent without the setting {@code livemock.callback.key}
     * @param status the HTTP status of the response; absent if there was no complete response
     * @param body the first 500 characters of the response body; absent if there was no complete response
     * @param error the reason why there was no complete response; absent if there was one
     * @param accepted whether the backend has accepted the callback: the response is 200 with the JSON {@code {"code":200}}
     * @param millis the duration, in milliseconds of real time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptResponse(
            @Example(
                    "http://localhost:9000/live?action=join_group&appId=VKL3demo&time=1767323045000&groupId=AE35-demo-T95F&userId=de1a0")
            String url,

            @Example("1767323045") long timestamp,

            @Example("900150983cd24fb0d6963f7d28e17f72") @Nullable String signature,

            @Example("200") @Nullable Integer status,
            @Example("{\"code\":200}") @Nullable String body,
            @Nullable String error,
            @Example("true") boolean accepted,
            @Example("3") long millis) {

        static AttemptResponse of(CallbackAttempt attempt) {
            return new AttemptResponse(
                    attempt.url(),
                    attempt.time().getEpochSecond(),
                    attempt.signature(),
                    attempt.status(),
                    attempt.body(),
                    attempt.error(),
                    attempt.accepted(),
                    attempt.millis());
        }
    }
}
