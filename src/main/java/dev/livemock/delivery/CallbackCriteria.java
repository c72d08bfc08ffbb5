package dev.livemock.delivery;

import org.jspecify.annotations.Nullable;

/** A filter for callbacks. Null matches any value. */
public record CallbackCriteria(
        @Nullable String appId,
        @Nullable String groupId,
        @Nullable String userId,
        @Nullable CallbackStatus status) {

    boolean matches(Callback callback) {
        return (appId == null || appId.equals(callback.appId()))
                && (groupId == null || groupId.equals(callback.groupId()))
                && (userId == null || userId.equals(callback.userId()))
                && (status == null || status == callback.status());
    }
}
