package dev.livemock.sdk;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uses {@code com.aliyun:tea-openapi}, on which the generated clients are based. By default, this SDK uses signature version
 * 3. Like the generated clients, this class sends maps as JSON, and lists as values separated by commas.
 */
final class TeaSdk implements LiveSdk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final int port;
    private final @Nullable String signatureAlgorithm;
    private final @Nullable String certificate;

    TeaSdk(int port, @Nullable String signatureAlgorithm) {
        this(port, signatureAlgorithm, null);
    }

    /** Creates a client. Unless the certificate is null, the client uses HTTPS and trusts only this certificate. */
    TeaSdk(int port, @Nullable String signatureAlgorithm, @Nullable String certificate) {
        this.port = port;
        this.signatureAlgorithm = signatureAlgorithm;
        this.certificate = certificate;
    }

    @Override
    public String createApp(
            AccessKey key, String appName, Map<String, String> appConfig, Map<String, String> extension) {
        return call(
                        key,
                        "CreateMessageApp",
                        Map.of("AppName", appName, "AppConfig", json(appConfig), "Extension", json(extension)))
                .at("/Result/AppId")
                .asString();
    }

    @Override
    public App getApp(AccessKey key, String appId) {
        JsonNode app = call(key, "GetMessageApp", Map.of("AppId", appId)).get("Result");
        return new App(
                app.get("AppName").asString(),
                strings(app.get("AppConfig")),
                strings(app.get("Extension")),
                app.get("Status").asInt());
    }

    @Override
    public List<String> listApps(AccessKey key, int pageNum, int pageSize) {
        Map<String, Object> form = Map.of("PageNum", pageNum, "PageSize", pageSize, "SortType", 1);
        return texts(call(key, "ListMessageApp", form).at("/Result/AppList"), "AppId");
    }

    @Override
    public List<String> queryApps(AccessKey key, String appName) {
        return texts(call(key, "QueryMessageApp", Map.of("AppName", appName)).at("/Result/0/AppList"), "AppId");
    }

    @Override
    public boolean updateApp(AccessKey key, String appId, String appName, Map<String, String> extension) {
        return succeeds(
                key, "UpdateMessageApp", Map.of("AppId", appId, "AppName", appName, "Extension", json(extension)));
    }

    @Override
    public boolean deleteApp(AccessKey key, String appId) {
        return succeeds(key, "DeleteMessageApp", Map.of("AppId", appId));
    }

    @Override
    public String createGroup(AccessKey key, String appId, String creatorId, Map<String, String> extension) {
        return call(
                        key,
                        "CreateMessageGroup",
                        Map.of("AppId", appId, "CreatorId", creatorId, "Extension", json(extension)))
                .at("/Result/GroupId")
                .asString();
    }

    @Override
    public Group getGroup(AccessKey key, String appId, String groupId) {
        JsonNode group = call(key, "GetMessageGroup", Map.of("AppId", appId, "GroupId", groupId))
                .get("Result");
        return new Group(
                group.get("CreatorId").asString(),
                strings(group.get("Extension")),
                group.get("Status").asInt(),
                group.get("IsMuteAll").asBoolean());
    }

    @Override
    public boolean updateGroup(AccessKey key, String appId, String groupId, Map<String, String> extension) {
        return succeeds(
                key, "UpdateMessageGroup", Map.of("AppId", appId, "GroupId", groupId, "Extension", json(extension)));
    }

    @Override
    public Page list(
            AccessKey key, String appId, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize) {
        Map<String, Object> form = new HashMap<>(Map.of("UserId", userId, "AppId", appId));
        putUnlessNull(form, "PageNum", pageNum);
        putUnlessNull(form, "PageSize", pageSize);
        JsonNode body = call(key, "ListMessageGroup", form);
        JsonNode result = body.get("Result");
        return new Page(
                texts(result.get("GroupList"), "GroupId"),
                result.get("Total").asLong(),
                result.get("HasMore").asBoolean(),
                body.get("RequestId").asString());
    }

    @Override
    public boolean join(AccessKey key, String appId, String groupId, String userId) {
        return succeeds(
                key,
                "JoinMessageGroup",
                Map.of(
                        "AppId", appId,
                        "GroupId", groupId,
                        "UserId", userId,
                        "BroadCastType", 2,
                        "BroadCastStatistics", true));
    }

    @Override
    public boolean leave(AccessKey key, String appId, String groupId, String userId) {
        return succeeds(key, "LeaveMessageGroup", Map.of("AppId", appId, "GroupId", groupId, "UserId", userId));
    }

    @Override
    public List<String> listMembers(AccessKey key, String appId, String groupId) {
        Map<String, Object> form = Map.of("AppId", appId, "GroupId", groupId);
        return texts(call(key, "ListMessageGroupUser", form).at("/Result/UserList"), "UserId");
    }

    @Override
    public List<Member> findMembers(AccessKey key, String appId, String groupId, List<String> userIds) {
        Map<String, Object> form = Map.of("AppId", appId, "GroupId", groupId, "UserIdList", String.join(",", userIds));
        return call(key, "ListMessageGroupUserById", form)
                .at("/Result/UserList")
                .valueStream()
                .map(user -> new Member(
                        user.get("UserId").asString(), user.get("IsMute").asBoolean(), texts(user.get("MuteBy"))))
                .toList();
    }

    @Override
    public String sendMessage(
            AccessKey key, String appId, String groupId, String senderId, @Nullable Integer type, String data) {
        Map<String, Object> form = messageForm(appId, groupId, senderId, type, data);
        return callSkippingAudit(key, "SendMessageToGroup", form)
                .at("/Result/MessageId")
                .asString();
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
        Map<String, Object> form = messageForm(appId, groupId, senderId, type, data);
        form.put("ReceiverIdList", String.join(",", receiverIds));
        return callSkippingAudit(key, "SendMessageToGroupUsers", form)
                .at("/Result/MessageId")
                .asString();
    }

    private static Map<String, Object> messageForm(
            String appId, String groupId, String senderId, @Nullable Integer type, String data) {
        Map<String, Object> form =
                new HashMap<>(Map.of("AppId", appId, "GroupId", groupId, "OperatorUserId", senderId, "Data", data));
        putUnlessNull(form, "Type", type);
        return form;
    }

    @Override
    public MessagePage listMessages(
            AccessKey key, String appId, String groupId, @Nullable Integer type, int pageNum, int pageSize) {
        Map<String, Object> form = new HashMap<>(
                Map.of("AppId", appId, "GroupId", groupId, "SortType", 0, "PageNum", pageNum, "PageSize", pageSize));
        putUnlessNull(form, "Type", type);
        JsonNode result = call(key, "ListMessage", form).get("Result");
        return new MessagePage(
                result.get("MessageList").valueStream().map(TeaSdk::messageOf).toList(),
                result.get("HasMore").asBoolean());
    }

    private static Message messageOf(JsonNode message) {
        return new Message(
                message.get("GroupId").asString(),
                message.get("MessageId").asString(),
                message.get("SenderId").asString(),
                message.get("Type").asInt(),
                message.get("Data").asString());
    }

    @Override
    public int sendLikes(AccessKey key, String appId, String groupId, String userId, int count) {
        return call(
                        key,
                        "SendLike",
                        Map.of(
                                "AppId", appId,
                                "GroupId", groupId,
                                "OperatorUserId", userId,
                                "Count", String.valueOf(count),
                                "BroadCastType", 2))
                .at("/Result/LikeCount")
                .asInt();
    }

    @Override
    public boolean muteUsers(
            AccessKey key,
            String appId,
            String groupId,
            String operatorId,
            List<String> userIds,
            @Nullable Integer muteTime) {
        Map<String, Object> form = muteForm(appId, groupId, operatorId, 1);
        form.put("MuteUserList", String.join(",", userIds));
        putUnlessNull(form, "MuteTime", muteTime);
        return succeeds(key, "MuteGroupUser", form);
    }

    @Override
    public boolean unmuteUsers(AccessKey key, String appId, String groupId, String operatorId, List<String> userIds) {
        Map<String, Object> form = muteForm(appId, groupId, operatorId, 1);
        form.put("CancelMuteUserList", String.join(",", userIds));
        return succeeds(key, "CancelMuteGroupUser", form);
    }

    @Override
    public MutedUserPage listMutedUsers(
            AccessKey key, String appId, String groupId, String operatorId, int pageNum, int pageSize) {
        Map<String, Object> form = Map.of(
                "AppId", appId,
                "GroupId", groupId,
                "OperatorUserId", operatorId,
                "PageNum", pageNum,
                "PageSize", pageSize);
        JsonNode result = call(key, "ListMuteGroupUser", form).get("Result");
        return new MutedUserPage(
                texts(result.get("UserList"), "UserId"),
                result.get("Total").asLong(),
                result.get("HasMore").asBoolean());
    }

    @Override
    public boolean muteAll(AccessKey key, String appId, String groupId, String operatorId) {
        return succeeds(key, "MuteAllGroupUser", muteForm(appId, groupId, operatorId, 2));
    }

    @Override
    public boolean unmuteAll(AccessKey key, String appId, String groupId, String operatorId) {
        return succeeds(key, "CancelMuteAllGroupUser", muteForm(appId, groupId, operatorId, 2));
    }

    private static Map<String, Object> muteForm(String appId, String groupId, String operatorId, int broadCastType) {
        return new HashMap<>(Map.of(
                "AppId", appId,
                "GroupId", groupId,
                "OperatorUserId", operatorId,
                "BroadCastType", broadCastType));
    }

    @Override
    public Token getToken(AccessKey key, String appId, String userId, String deviceId, String deviceType) {
        Map<String, Object> form =
                Map.of("AppId", appId, "UserId", userId, "DeviceId", deviceId, "DeviceType", deviceType);
        JsonNode token = call(key, "GetMessageToken", form).get("Result");
        return new Token(
                token.get("AccessToken").asString(),
                token.get("RefreshToken").asString(),
                token.get("AccessTokenExpiredTime").asLong());
    }

    @Override
    public List<OnlineUser> getOnlineUsers(AccessKey key, String appId, String groupId, List<String> userIds) {
        Map<String, Object> form = Map.of("AppId", appId, "GroupId", groupId, "UserIds", String.join(",", userIds));
        return call(key, "BatchGetOnlineUsers", form)
                .at("/Result/OnlineUsers")
                .valueStream()
                .map(user -> new OnlineUser(
                        user.get("UserId").asString(),
                        user.get("JoinTime").asLong(),
                        user.get("Online").asBoolean()))
                .toList();
    }

    private boolean succeeds(AccessKey key, String action, Map<String, ?> form) {
        return call(key, action, form).at("/Result/Success").asBoolean();
    }

    private JsonNode call(AccessKey key, String action, Map<String, ?> form) {
        return call(key, action, new OpenApiRequest().setBody(form));
    }

    /** Sends SkipAudit in the query and all other parameters in the form, as the generated clients do. */
    private JsonNode callSkippingAudit(AccessKey key, String action, Map<String, ?> form) {
        return call(
                key,
                action,
                new OpenApiRequest().setQuery(Map.of("SkipAudit", "true")).setBody(form));
    }

    private JsonNode call(AccessKey key, String action, OpenApiRequest request) {
        Params params = new Params()
                .setAction(action)
                .setVersion("2016-11-01")
                .setProtocol("HTTPS")
                .setPathname("/")
                .setMethod("POST")
                .setAuthType("AK")
                .setStyle("RPC")
                .setReqBodyType("formData")
                .setBodyType("json");
        try {
            Map<String, ?> response = client(key).callApi(params, request, new RuntimeOptions());
            return JSON.valueToTree(response.get("body"));
        } catch (TeaException e) {
            throw new SdkFailure(e.getCode(), String.valueOf(e.getMessage()), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("deprecation") // applications still use setType
    private Client client(AccessKey key) throws Exception {
        Config config = new Config()
                .setAccessKeyId(key.id())
                .setAccessKeySecret(key.secret())
                .setEndpoint("127.0.0.1:" + port)
                .setProtocol(certificate == null ? "HTTP" : "HTTPS")
                .setCa(certificate);
        if (key.securityToken() != null) {
            config.setSecurityToken(key.securityToken()).setType("sts");
        }
        return new Client(signatureAlgorithm == null ? config : config.setSignatureAlgorithm(signatureAlgorithm));
    }

    private static void putUnlessNull(Map<String, Object> form, String name, @Nullable Object value) {
        if (value != null) {
            form.put(name, value);
        }
    }

    private static String json(Map<String, String> map) {
        return JSON.writeValueAsString(map);
    }

    private static Map<String, String> strings(JsonNode map) {
        return JSON.treeToValue(map, STRINGS);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }
}
