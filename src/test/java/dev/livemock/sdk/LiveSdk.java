package dev.livemock.sdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls the operations with an official SDK. If the SDK throws an exception, each method throws {@link SdkFailure} with the
 * code and the message of this exception.
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

    /** Calls ListMessageGroupUserById. Returns the given users who are members. */
    List<Member> findMembers(AccessKey key, String appId, String groupId, List<String> userIds);

    /** Calls SendMessageToGroup with SkipAudit in the query. Returns the MessageId. */
    String sendMessage(
            AccessKey key, String appId, String groupId, String senderId, @Nullable Integer type, String data);

    /** Calls SendMessageToGroupUsers with SkipAudit in the query. Returns the MessageId. */
    String sendMessageToUsers(
            AccessKey key,
            String appId,
            String groupId,
            String senderId,
            int type,
            String data,
            List<String> receiverIds);

    /** Calls ListMessage, oldest messages first. Lists messages of all types if the type is null. */
    MessagePage listMessages(
            AccessKey key, String appId, String groupId, @Nullable Integer type, int pageNum, int pageSize);

    /** Calls SendLike. Returns the LikeCount. */
    int sendLikes(AccessKey key, String appId, String groupId, String userId, int count);

    /** Calls MuteGroupUser. Returns Success. */
    boolean muteUsers(
            AccessKey key,
            String appId,
            String groupId,
            String operatorId,
            List<String> userIds,
            @Nullable Integer muteTime);

    /** Calls CancelMuteGroupUser. Returns Success. */
    boolean unmuteUsers(AccessKey key, String appId, String groupId, String operatorId, List<String> userIds);

    /** Calls ListMuteGroupUser. */
    MutedUserPage listMutedUsers(
            AccessKey key, String appId, String groupId, String operatorId, int pageNum, int pageSize);

    /** Calls MuteAllGroupUser. Returns Success. */
    boolean muteAll(AccessKey key, String appId, String groupId, String operatorId);

    /** Calls CancelMuteAllGroupUser. Returns Success. */
    boolean unmuteAll(AccessKey key, String appId, String groupId, String operatorId);

    /** Calls GetMessageToken. */
    Token getToken(AccessKey key, String appId, String userId, String deviceId, String deviceType);

    /** Calls BatchGetOnlineUsers. */
    List<OnlineUser> getOnlineUsers(AccessKey key, String appId, String groupId, List<String> userIds);

    /** An AccessKey, whose security token is null unless the AccessKey is temporary. */
    record AccessKey(String id, String secret, @Nullable String securityToken) {}

    /** A page of groups, as read by the SDK. */
    record Page(List<String> groupIds, long total, boolean hasMore, String requestId) {}

    /** An app, as read by the SDK. */
    record App(String appName, Map<String, String> appConfig, Map<String, String> extension, int status) {}

    /** A group, as read by the SDK. */
    record Group(String creatorId, Map<String, String> extension, int status, boolean isMuteAll) {}

    /** A member of a group, as read by the SDK. */
    record Member(String userId, boolean isMute, List<String> muteBy) {}

    /** A message, as read by the SDK. */
    record Message(String groupId, String messageId, String senderId, int type, String data) {}

    /** A page of messages, as read by the SDK. */
    record MessagePage(List<Message> messages, boolean hasMore) {}

    /** A page of muted users, as read by the SDK. */
    record MutedUserPage(List<String> userIds, long total, boolean hasMore) {}

    /** The tokens of a client, as read by the SDK. */
    record Token(String accessToken, String refreshToken, long accessTokenExpiredTime) {}

    /** Whether a user is online, as read by the SDK. */
    record OnlineUser(String userId, long joinTime, boolean online) {}

    /** An exception of an SDK, with its code and message. */
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
