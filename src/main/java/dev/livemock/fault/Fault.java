package dev.livemock.fault;

import dev.livemock.auth.ClaimedIdentity;
import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.ErrorCode;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a tester planned for some calls. Of what calls are told apart by, null stands for any.
 *
 * @param action the operation's name
 * @param userId the parameter UserId
 * @param appId the parameter AppId
 * @param accessKeyId the AccessKeyId that the call names, whether or not its signature was looked at
 * @param code the code of the error that is answered, or null if none is
 * @param status its HTTP status, 400 to 599
 * @param message its text
 * @param delayMillis how long the call waits first, in milliseconds of real time, from 0
 * @param maxDelayMillis the longest that it waits: the time is chosen at random from {@code delayMillis} to this
 * @param cut where the answer is cut off, or null if it is not
 * @param probability how likely it happens to a call that it is meant for, above 0 and up to 1
 * @param times how many times it happens before it is over; null, without end
 */
public record Fault(
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

    /** The longest delay, in milliseconds: ten minutes. */
    public static final long MAX_DELAY_MILLIS = 600_000;

    /** When a bucket of a hundred a second has its next token. */
    private static final long RETRY_AFTER_MILLIS = 10;

    boolean isMeantFor(Call call, ClaimedIdentity identity) {
        return isAnyOr(action, call.action())
                && isAnyOr(userId, call.parameters().first("UserId"))
                && isAnyOr(appId, call.parameters().first("AppId"))
                && isAnyOr(accessKeyId, identity.accessKeyId());
    }

    private static boolean isAnyOr(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }

    boolean isDrawn() {
        return probability >= 1 || ThreadLocalRandom.current().nextDouble() < probability;
    }

    long drawDelay() {
        return ThreadLocalRandom.current().nextLong(delayMillis, maxDelayMillis + 1);
    }

    /** Returns the error to answer, or null if there is none. */
    @Nullable ApiException error() {
        if (code == null) {
            return null;
        }
        ApiException error = new ApiException(status, code, message);
        return ErrorCode.named(code) == ErrorCode.THROTTLING_USER ? error.withRetryAfter(RETRY_AFTER_MILLIS) : error;
    }
}
