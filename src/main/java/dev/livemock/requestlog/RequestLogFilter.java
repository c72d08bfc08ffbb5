package dev.livemock.requestlog;

import org.jspecify.annotations.Nullable;

/**
 * Which calls of the journal are wanted. Null stands for any.
 *
 * @param action the operation's name
 * @param userId the parameter UserId
 * @param appId the parameter AppId
 * @param code the code of the answer
 * @param last how many of them at the most, the last ones
 */
public record RequestLogFilter(
        @Nullable String action,
        @Nullable String userId,
        @Nullable String appId,
        @Nullable String code,
        int last) {

    boolean takes(RequestLogEntry entry) {
        return isAnyOr(action, entry.action())
                && isAnyOr(userId, entry.parameters().first("UserId"))
                && isAnyOr(appId, entry.parameters().first("AppId"))
                && isAnyOr(code, entry.code());
    }

    private static boolean isAnyOr(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
