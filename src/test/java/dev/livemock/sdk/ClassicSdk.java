package dev.livemock.sdk;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.live.model.v20161101.ListMessageGroupRequest;
import com.aliyuncs.live.model.v20161101.ListMessageGroupResponse;
import com.aliyuncs.profile.DefaultProfile;
import org.jspecify.annotations.Nullable;

/** {@code com.aliyun:aliyun-java-sdk-live}, which is typed and signs with version 1.0. */
final class ClassicSdk implements LiveSdk {

    private final int port;
    private final FormatType format;

    ClassicSdk(int port, FormatType format) {
        this.port = port;
        this.format = format;
    }

    @Override
    public Page list(
            AccessKey key, String appId, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize) {
        ListMessageGroupRequest request = new ListMessageGroupRequest();
        request.setSysEndpoint("127.0.0.1:" + port);
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysAcceptFormat(format);
        request.setUserId(userId);
        request.setAppId(appId);
        request.setPageNum(pageNum);
        request.setPageSize(pageSize);
        try {
            return pageOf(client(key).getAcsResponse(request));
        } catch (ClientException e) {
            throw new SdkFailure(e.getErrCode(), String.valueOf(e.getMessage()), e);
        }
    }

    private static DefaultAcsClient client(AccessKey key) {
        AlibabaCloudCredentials credentials = key.securityToken() == null
                ? new BasicCredentials(key.id(), key.secret())
                : new BasicSessionCredentials(key.id(), key.secret(), key.securityToken());
        return new DefaultAcsClient(
                DefaultProfile.getProfile("cn-shanghai"), new StaticCredentialsProvider(credentials));
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
}
