package dev.livemock.sdk;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.live.model.v20161101.BatchGetOnlineUsersRequest;
import com.aliyuncs.live.model.v20161101.CancelMuteAllGroupUserRequest;
import com.aliyuncs.live.model.v20161101.CancelMuteGroupUserRequest;
import com.aliyuncs.live.model.v20161101.CreateMessageAppRequest;
import com.aliyuncs.live.model.v20161101.CreateMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.DeleteMessageAppRequest;
import com.aliyuncs.live.model.v20161101.GetMessageAppRequest;
import com.aliyuncs.live.model.v20161101.GetMessageAppResponse;
import com.aliyuncs.live.model.v20161101.GetMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.GetMessageGroupResponse;
import com.aliyuncs.live.model.v20161101.GetMessageTokenRequest;
import com.aliyuncs.live.model.v20161101.GetMessageTokenResponse;
import com.aliyuncs.live.model.v20161101.JoinMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.LeaveMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.ListMessageAppRequest;
import com.aliyuncs.live.model.v20161101.ListMessageAppResponse;
import com.aliyuncs.live.model.v20161101.ListMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupResponse;
import com.aliyuncs.live.model.v20161101.ListMessageGroupUserByIdRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupUserRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupUserResponse;
import com.aliyuncs.live.model.v20161101.ListMessageRequest;
import com.aliyuncs.live.model.v20161101.ListMessageResponse;
import com.aliyuncs.live.model.v20161101.ListMuteGroupUserRequest;
import com.aliyuncs.live.model.v20161101.ListMuteGroupUserResponse;
import com.aliyuncs.live.model.v20161101.MuteAllGroupUserRequest;
import com.aliyuncs.live.model.v20161101.MuteGroupUserRequest;
import com.aliyuncs.live.model.v20161101.QueryMessageAppRequest;
import com.aliyuncs.live.model.v20161101.QueryMessageAppResponse;
import com.aliyuncs.live.model.v20161101.SendLikeRequest;
import com.aliyuncs.live.model.v20161101.SendMessageToGroupRequest;
import com.aliyuncs.live.model.v20161101.SendMessageToGroupUsersRequest;
import com.aliyuncs.live.model.v20161101.UpdateMessageAppRequest;
import com.aliyuncs.live.model.v20161101.UpdateMessageGroupRequest;
import com.aliyuncs.profile.DefaultProfile;
import dev.livemock.fixture.HttpsClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Uses {@code com.aliyun:aliyun-java-sdk-live}, which has typed requests and uses signature version 1.0. */
final class ClassicSdk implements LiveSdk {

    private final int port;
    private final FormatType format;
    private final @Nullable String certificate;

    ClassicSdk(int port, FormatType format) {
        this(port, format, null);
    }

    /** Creates a client. Unless the certificate is null, the client uses HTTPS and trusts only this certificate. */
    ClassicSdk(int port, FormatType format, @Nullable String certificate) {
        this.port = port;
        this.format = format;
        this.certificate = certificate;
    }

    @Override
    public String createApp(
            AccessKey key, String appName, Map<String, String> appConfig, Map<String, String> extension) {
        CreateMessageAppRequest request = new CreateMessageAppRequest();
        request.setAppName(appName);
        request.setAppConfig(appConfig);
        request.setExtension(extension);
        return send(key, request).getResult().getAppId();
    }

    @Override
    public App getApp(AccessKey key, String appId) {
        GetMessageAppRequest request = new GetMessageAppRequest();
        request.setAppId(appId);
        GetMessageAppResponse.Result app = send(key, request).getResult();
        return new App(app.getAppName(), strings(app.getAppConfig()), strings(app.getExtension()), app.getStatus());
    }

    @Override
    public List<String> listApps(AccessKey key, int pageNum, int pageSize) {
        ListMessageAppRequest request = new ListMessageAppRequest();
        request.setPageNum(pageNum);
        request.setPageSize(pageSize);
        request.setSortType(1);
        return send(key, request).getResult().getAppList().stream()
                .map(ListMessageAppResponse.Result.AppListItem::getAppId)
                .toList();
    }

    @Override
    public List<String> queryApps(AccessKey key, String appName) {
        QueryMessageAppRequest request = new QueryMessageAppRequest();
        request.setAppName(appName);
        return send(key, request).getResult().stream()
                .flatMap(result -> result.getAppList().stream())
                .map(QueryMessageAppResponse.ResultItem.AppListItem::getAppId)
                .toList();
    }

    @Override
    public boolean updateApp(AccessKey key, String appId, String appName, Map<String, String> extension) {
        UpdateMessageAppRequest request = new UpdateMessageAppRequest();
        request.setAppId(appId);
        request.setAppName(appName);
        request.setExtension(extension);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public boolean deleteApp(AccessKey key, String appId) {
        DeleteMessageAppRequest request = new DeleteMessageAppRequest();
        request.setAppId(appId);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public String createGroup(AccessKey key, String appId, String creatorId, Map<String, String> extension) {
        CreateMessageGroupRequest request = new CreateMessageGroupRequest();
        request.setAppId(appId);
        request.setCreatorId(creatorId);
        request.setExtension(extension);
        return send(key, request).getResult().getGroupId();
    }

    @Override
    public Group getGroup(AccessKey key, String appId, String groupId) {
        GetMessageGroupRequest request = new GetMessageGroupRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        GetMessageGroupResponse.Result group = send(key, request).getResult();
        return new Group(group.getCreatorId(), strings(group.getExtension()), group.getStatus(), group.getIsMuteAll());
    }

    @Override
    public boolean updateGroup(AccessKey key, String appId, String groupId, Map<String, String> extension) {
        UpdateMessageGroupRequest request = new UpdateMessageGroupRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setExtension(extension);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public Page list(
            AccessKey key, String appId, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize) {
        ListMessageGroupRequest request = new ListMessageGroupRequest();
        request.setUserId(userId);
        request.setAppId(appId);
        request.setPageNum(pageNum);
        request.setPageSize(pageSize);
        return pageOf(send(key, request));
    }

    @Override
    public boolean join(AccessKey key, String appId, String groupId, String userId) {
        JoinMessageGroupRequest request = new JoinMessageGroupRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setUserId(userId);
        request.setBroadCastType(2);
        request.setBroadCastStatistics(true);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public boolean leave(AccessKey key, String appId, String groupId, String userId) {
        LeaveMessageGroupRequest request = new LeaveMessageGroupRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setUserId(userId);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public List<String> listMembers(AccessKey key, String appId, String groupId) {
        ListMessageGroupUserRequest request = new ListMessageGroupUserRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        return send(key, request).getResult().getUserList().stream()
                .map(ListMessageGroupUserResponse.Result.UserListItem::getUserId)
                .toList();
    }

    @Override
    public List<Member> findMembers(AccessKey key, String appId, String groupId, List<String> userIds) {
        ListMessageGroupUserByIdRequest request = new ListMessageGroupUserByIdRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setUserIdList(userIds);
        return send(key, request).getResult().getUserList().stream()
                .map(user -> new Member(user.getUserId(), user.getIsMute(), user.getMuteBy()))
                .toList();
    }

    @Override
    public String sendMessage(
            AccessKey key, String appId, String groupId, String senderId, @Nullable Integer type, String data) {
        SendMessageToGroupRequest request = new SendMessageToGroupRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(senderId);
        request.setType(type);
        request.setData(data);
        request.setSkipAudit(true);
        return send(key, request).getResult().getMessageId();
    }

    @Override
    public String sendMessageToUsers(
            AccessKey key,
            String appId,
            String groupId,
            String senderId,
            int type,
            String data,
            List<String> receiverIds) {
        SendMessageToGroupUsersRequest request = new SendMessageToGroupUsersRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(senderId);
        request.setType(type);
        request.setData(data);
        request.setReceiverIdList(receiverIds);
        request.setSkipAudit(true);
        return send(key, request).getResult().getMessageId();
    }

    @Override
    public MessagePage listMessages(
            AccessKey key, String appId, String groupId, @Nullable Integer type, int pageNum, int pageSize) {
        ListMessageRequest request = new ListMessageRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setType(type);
        request.setSortType(0);
        request.setPageNum(pageNum);
        request.setPageSize(pageSize);
        ListMessageResponse.Result result = send(key, request).getResult();
        return new MessagePage(
                result.getMessageList().stream().map(ClassicSdk::messageOf).toList(), result.getHasMore());
    }

    @Override
    public int sendLikes(AccessKey key, String appId, String groupId, String userId, int count) {
        SendLikeRequest request = new SendLikeRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(userId);
        request.setCount(String.valueOf(count));
        request.setBroadCastType(2);
        return send(key, request).getResult().getLikeCount();
    }

    @Override
    public boolean muteUsers(
            AccessKey key,
            String appId,
            String groupId,
            String operatorId,
            List<String> userIds,
            @Nullable Integer muteTime) {
        MuteGroupUserRequest request = new MuteGroupUserRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(operatorId);
        request.setMuteUserList(userIds);
        request.setMuteTime(muteTime);
        request.setBroadCastType(1);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public boolean unmuteUsers(AccessKey key, String appId, String groupId, String operatorId, List<String> userIds) {
        CancelMuteGroupUserRequest request = new CancelMuteGroupUserRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(operatorId);
        request.setCancelMuteUserList(userIds);
        request.setBroadCastType(1);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public MutedUserPage listMutedUsers(
            AccessKey key, String appId, String groupId, String operatorId, int pageNum, int pageSize) {
        ListMuteGroupUserRequest request = new ListMuteGroupUserRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(operatorId);
        request.setPageNum(pageNum);
        request.setPageSize(pageSize);
        ListMuteGroupUserResponse.Result result = send(key, request).getResult();
        return new MutedUserPage(
                result.getUserList().stream()
                        .map(ListMuteGroupUserResponse.Result.UserListItem::getUserId)
                        .toList(),
                result.getTotal(),
                result.getHasMore());
    }

    @Override
    public boolean muteAll(AccessKey key, String appId, String groupId, String operatorId) {
        MuteAllGroupUserRequest request = new MuteAllGroupUserRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(operatorId);
        request.setBroadCastType(2);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public boolean unmuteAll(AccessKey key, String appId, String groupId, String operatorId) {
        CancelMuteAllGroupUserRequest request = new CancelMuteAllGroupUserRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setOperatorUserId(operatorId);
        request.setBroadCastType(2);
        return send(key, request).getResult().getSuccess();
    }

    @Override
    public Token getToken(AccessKey key, String appId, String userId, String deviceId, String deviceType) {
        GetMessageTokenRequest request = new GetMessageTokenRequest();
        request.setAppId(appId);
        request.setUserId(userId);
        request.setDeviceId(deviceId);
        request.setDeviceType(deviceType);
        GetMessageTokenResponse.Result token = send(key, request).getResult();
        return new Token(token.getAccessToken(), token.getRefreshToken(), token.getAccessTokenExpiredTime());
    }

    @Override
    public List<OnlineUser> getOnlineUsers(AccessKey key, String appId, String groupId, List<String> userIds) {
        BatchGetOnlineUsersRequest request = new BatchGetOnlineUsersRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setUserIds(String.join(",", userIds));
        return send(key, request).getResult().getOnlineUsers().stream()
                .map(user -> new OnlineUser(user.getUserId(), user.getJoinTime(), user.getOnline()))
                .toList();
    }

    private <T extends AcsResponse> T send(AccessKey key, RpcAcsRequest<T> request) {
        request.setSysEndpoint("127.0.0.1:" + port);
        request.setSysProtocol(certificate == null ? ProtocolType.HTTP : ProtocolType.HTTPS);
        request.setSysAcceptFormat(format);
        try {
            return client(key).getAcsResponse(request);
        } catch (ClientException e) {
            throw new SdkFailure(e.getErrCode(), String.valueOf(e.getMessage()), e);
        }
    }

    private DefaultAcsClient client(AccessKey key) {
        AlibabaCloudCredentials credentials = key.securityToken() == null
                ? new BasicCredentials(key.id(), key.secret())
                : new BasicSessionCredentials(key.id(), key.secret(), key.securityToken());
        DefaultProfile profile = DefaultProfile.getProfile("cn-shanghai");
        if (certificate != null) {
            HttpClientConfig config = HttpClientConfig.getDefault();
            // In compatible mode, the SDK does not use its default HTTP client. The JVM has only one such client, which
            // keeps the certificates of its first use.
            config.setCompatibleMode(true);
            config.setX509TrustManagers(Arrays.stream(HttpsClient.trustManagers(certificate))
                    .map(X509TrustManager.class::cast)
                    .toArray(X509TrustManager[]::new));
            profile.setHttpClientConfig(config);
        }
        return new DefaultAcsClient(profile, new StaticCredentialsProvider(credentials));
    }

    private static Page pageOf(ListMessageGroupResponse response) {
        ListMessageGroupResponse.Result result = response.getResult();
        return new Page(
                result.getGroupList().stream()
                        .map(ListMessageGroupResponse.Result.GroupListItem::getGroupId)
                        .toList(),
                result.getTotal(),
                result.getHasMore(),
                response.getRequestId());
    }

    private static Message messageOf(ListMessageResponse.Result.MessageListItem message) {
        return new Message(
                message.getGroupId(),
                message.getMessageId(),
                message.getSenderId(),
                message.getType(),
                message.getData());
    }

    private static Map<String, String> strings(Map<Object, Object> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue()
                        .toString()));
    }
}
