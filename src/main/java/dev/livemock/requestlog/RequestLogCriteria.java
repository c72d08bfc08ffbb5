package dev.livemock.requestlog;

import org.jspecify.annotations.Nullable;

/**
 * A filter for entries of the request log. A component that is null matches any value.
 *
 * @param action the operation's name
 * @param userId the parameter UserId
 * @param appId the parameter AppId
 * @param code the code of the response, see {@link RequestLogEntry#code()}
 * @param last the maximum number of entries; the most recent ones are returned
 */
public record RequestLogCriteria(
        @Nullable String action,
        @Nullable String userId,
        @Nullable String appId,
        @Nullable String code,
        int last) {

    boolean matches(RequestLogEntry entry) {
        return isNullOrEqual(action, entry.action())
                && isNullOrEqual(userId, entry.parameters().first("UserId"))
                && isNullOrEqual(appId, entry.parameters().first("AppId"))
                && isNullOrEqual(code, entry.code());
    }

    private static boolean isNullOrEqual(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
