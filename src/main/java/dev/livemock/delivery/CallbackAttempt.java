package dev.livemock.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to the callback URL and its response.
 *
 * @param time the time of the request, by the application's clock, in whole seconds
 * @param url the requested URL
 * @param signature the header {@code ALI-IM-SIGNATURE}, or null if there is no key
 * @param status the HTTP status of the response, or null if there was no complete response
 * @param body the first 500 characters of the response body, or null if there was no complete response
 * @param error the reason why there was no complete response, or null if there was one
 * @param accepted whether the backend has accepted the callback
 * @param millis the duration, in milliseconds of real time
 */
public record CallbackAttempt(
        Instant time,
        String url,
        @Nullable String signature,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable String error,
        boolean accepted,
        long millis) {}
