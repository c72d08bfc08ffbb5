package dev.livemock.fault;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.ErrorCode;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is injected into matching calls. {@code action}, {@code userId}, {@code appId} and {@code accessKeyId} select
 * the calls; null matches any value.
 *
 * @param phase whether the fault is applied before or after the operation is executed
 * @param action the operation's name
 * @param userId the parameter UserId
 * @param appId the parameter AppId
 * @param accessKeyId the AccessKeyId of the call, even if its signature was not verified
 * @param code the error code of the response, or null for no error
 * @param status the HTTP status of the error, from 400 to 599
 * @param message the message of the error
 * @param delayMillis the minimum delay, in milliseconds of real time, from 0
 * @param maxDelayMillis the maximum delay, in milliseconds of real time; the delay is random between {@code delayMillis} and
 *     this value
 * @param cut where the connection is closed, or null if the response is complete
 * @param probability the probability that a matching call is affected, above 0 and at most 1
 * @param times the maximum number of occurrences; if null, there is no limit
 */
public record Fault(
        FaultPhase phase,
        @Nullable String action,
        @Nullable String userId,
        @Nullable String appId,
        @Nullable String accessKeyId,
        @Nullable String code,
        int status,
        String message,
        long delayMillis,
        long maxDelayMillis,
        @Nullable ConnectionCut cut,
        double probability,
        @Nullable Integer times) {

    /** The maximum delay, in milliseconds: ten minutes. */
    public static final long MAX_DELAY_MILLIS = 600_000;

    /** The time to the next token of a bucket with a rate limit of 100 queries per second, in milliseconds. */
    private static final long RETRY_AFTER_MILLIS = 10;

    boolean matches(FaultPhase currentPhase, Call call) {
        return phase == currentPhase
                && (action == null || action.equals(call.action()))
                && (userId == null || userId.equals(call.parameters().first("UserId")))
                && (appId == null || appId.equals(call.parameters().first("AppId")))
                && (accessKeyId == null || accessKeyId.equals(call.accessKeyId()));
    }

    boolean isSelectedByProbability() {
        return probability >= 1 || ThreadLocalRandom.current().nextDouble() < probability;
    }

    long randomDelayMillis() {
        return ThreadLocalRandom.current().nextLong(delayMillis, maxDelayMillis + 1);
    }

    /** Returns the error to inject, or null if the fault injects no error. */
    @Nullable ApiException error() {
        if (code == null) {
            return null;
        }
        ApiException error = new ApiException(status, code, message);
        return ErrorCode.named(code) == ErrorCode.THROTTLING_USER ? error.withRetryAfter(RETRY_AFTER_MILLIS) : error;
    }
}
