package dev.livemock.sdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls the operations with an official SDK. Each method throws {@link SdkFailure} with the code and the message of the
 * exception of the SDK.
 */
interface LiveSdk {

    /** Calls CreateMessageApp. Returns the AppId. */
    String createApp(AccessKey key, String appName, Map<String, String> appConfig, Map<String, String> extension);

    /** Calls GetMessageApp. */
    App getApp(AccessKey key, String appId);

    /** Calls ListMessageApp, newest apps first. Returns the AppIds. */
    List<String> listApps(AccessKey key, int pageNum, int pageSize);

    /** Calls QueryMessageApp with a name. Returns the AppIds. */
    List<String> queryApps(AccessKey key, String appName);

    /** Calls UpdateMessageApp. Returns Success. */
    boolean updateApp(AccessKey key, String appId, String appName, Map<String, String> extension);

    /** Calls DeleteMessageApp. Returns Success. */
    boolean deleteApp(AccessKey key, String appId);

    /** Calls CreateMessageGroup. Returns the GroupId. */
    String createGroup(AccessKey key, String appId, String creatorId, Map<String, String> extension);

    /** Calls GetMessageGroup. */
    Group getGroup(AccessKey key, String appId, String groupId);

    /** Calls UpdateMessageGroup. Returns Success. */
    boolean updateGroup(AccessKey key, String appId, String groupId, Map<String, String> extension);

    /** Calls ListMessageGroup. */
    Page list(AccessKey key, String appId, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize);

    /** Calls JoinMessageGroup. Returns Success. */
    boolean join(AccessKey key, String appId, String groupId, String userId);

    /** Calls LeaveMessageGroup. Returns Success. */
    boolean leave(AccessKey key, String appId, String groupId, String userId);

    /** Calls ListMessageGroupUser. Returns the UserIds of the first page. */
    List<String> listMembers(AccessKey key, String appId, String groupId);

    /** Calls ListMessageGroupUserById. Returns the UserIds of the users that are members. */
    List<String> findMembers(AccessKey key, String appId, String groupId, List<String> userIds);

    /** An AccessKey. */
    record AccessKey(String id, String secret, @Nullable String securityToken) {}

    /** A page of groups, as read by the SDK. */
    record Page(List<String> groupIds, long total, boolean hasMore, String requestId) {}

    /** An app, as read by the SDK. */
    record App(String appName, Map<String, String> appConfig, Map<String, String> extension, int status) {}

    /** A group, as read by the SDK. */
    record Group(String creatorId, Map<String, String> extension, int status, boolean isMuteAll) {}

    /** The code and the message of an exception of the SDK. */
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
