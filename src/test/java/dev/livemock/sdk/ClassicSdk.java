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
import com.aliyuncs.live.model.v20161101.CreateMessageAppRequest;
import com.aliyuncs.live.model.v20161101.CreateMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.DeleteMessageAppRequest;
import com.aliyuncs.live.model.v20161101.GetMessageAppRequest;
import com.aliyuncs.live.model.v20161101.GetMessageAppResponse;
import com.aliyuncs.live.model.v20161101.GetMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.GetMessageGroupResponse;
import com.aliyuncs.live.model.v20161101.JoinMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.LeaveMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.ListMessageAppRequest;
import com.aliyuncs.live.model.v20161101.ListMessageAppResponse;
import com.aliyuncs.live.model.v20161101.ListMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupResponse;
import com.aliyuncs.live.model.v20161101.ListMessageGroupUserByIdRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupUserByIdResponse;
import com.aliyuncs.live.model.v20161101.ListMessageGroupUserRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupUserResponse;
import com.aliyuncs.live.model.v20161101.QueryMessageAppRequest;
import com.aliyuncs.live.model.v20161101.QueryMessageAppResponse;
import com.aliyuncs.live.model.v20161101.UpdateMessageAppRequest;
import com.aliyuncs.live.model.v20161101.UpdateMessageGroupRequest;
import com.aliyuncs.profile.DefaultProfile;
import dev.livemock.testing.HttpsClient;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Uses {@code com.aliyun:aliyun-java-sdk-live}, which has typed requests and signs with version 1.0. */
final class ClassicSdk implements LiveSdk {

    private final int port;
    private final FormatType format;
    private final @Nullable String certificate;

    ClassicSdk(int port, FormatType format) {
        this(port, format, null);
    }

    /** Creates a client that uses HTTPS and trusts this certificate only, unless it is null. */
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
    public List<String> findMembers(AccessKey key, String appId, String groupId, List<String> userIds) {
        ListMessageGroupUserByIdRequest request = new ListMessageGroupUserByIdRequest();
        request.setAppId(appId);
        request.setGroupId(groupId);
        request.setUserIdList(userIds);
        return send(key, request).getResult().getUserList().stream()
                .map(ListMessageGroupUserByIdResponse.Result.UserListItem::getUserId)
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
            // The default HTTP client of the SDK is shared by the whole JVM and keeps the certificates of its first
            // use.
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

    private static Map<String, String> strings(Map<Object, Object> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue()
                        .toString()));
    }
}
