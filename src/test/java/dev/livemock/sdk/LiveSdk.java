package dev.livemock.sdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations through an official SDK, as an application calls them. Each throws {@link SdkFailure} with what the SDK's
 * exception says.
 */
interface LiveSdk {

    /** CreateMessageApp; returns its AppId. */
    String createApp(AccessKey key, String appName, Map<String, String> appConfig, Map<String, String> extension);

    /** GetMessageApp. */
    App getApp(AccessKey key, String appId);

    /** ListMessageApp, newest first; returns the AppIds. */
    List<String> listApps(AccessKey key, int pageNum, int pageSize);

    /** QueryMessageApp by name; returns the AppIds. */
    List<String> queryApps(AccessKey key, String appName);

    /** UpdateMessageApp; returns its Success. */
    boolean updateApp(AccessKey key, String appId, String appName, Map<String, String> extension);

    /** DeleteMessageApp; returns its Success. */
    boolean deleteApp(AccessKey key, String appId);

    /** CreateMessageGroup; returns its GroupId. */
    String createGroup(AccessKey key, String appId, String creatorId, Map<String, String> extension);

    /** GetMessageGroup. */
    Group getGroup(AccessKey key, String appId, String groupId);

    /** UpdateMessageGroup; returns its Success. */
    boolean updateGroup(AccessKey key, String appId, String groupId, Map<String, String> extension);

    /** ListMessageGroup. */
    Page list(AccessKey key, String appId, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize);

    /** JoinMessageGroup; returns its Success. */
    boolean join(AccessKey key, String appId, String groupId, String userId);

    /** LeaveMessageGroup; returns its Success. */
    boolean leave(AccessKey key, String appId, String groupId, String userId);

    /** ListMessageGroupUser; returns the UserIds of the first page. */
    List<String> listMembers(AccessKey key, String appId, String groupId);

    /** ListMessageGroupUserById; returns the UserIds of those who are members. */
    List<String> findMembers(AccessKey key, String appId, String groupId, List<String> userIds);

    /** An AccessKey. */
    record AccessKey(String id, String secret, @Nullable String securityToken) {}

    /** What the SDK read of a page of groups. */
    record Page(List<String> groupIds, long total, boolean hasMore, String requestId) {}

    /** What the SDK read of an app. */
    record App(String appName, Map<String, String> appConfig, Map<String, String> extension, int status) {}

    /** What the SDK read of a group. */
    record Group(String creatorId, Map<String, String> extension, int status, boolean isMuteAll) {}

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
