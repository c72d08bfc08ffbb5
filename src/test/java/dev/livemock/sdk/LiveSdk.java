package dev.livemock.sdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** ListMessageGroup through an official SDK, as an application calls it. */
interface LiveSdk {

    /**
     * Lists a page.
     *
     * @throws SdkFailure with what the SDK's exception says
     */
    Page list(AccessKey key, String appId, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize);

    /** An AccessKey. */
    record AccessKey(String id, String secret, @Nullable String securityToken) {}

    /** What the SDK read of an answer. */
    record Page(List<String> groupIds, long total, boolean hasMore, String requestId) {}

    /** What the SDK's exception says. */
    final class SdkFailure extends RuntimeException {

        private final String code;

        SdkFailure(String code, String message, Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
