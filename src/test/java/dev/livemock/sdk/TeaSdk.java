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
 * Uses {@code com.aliyun:tea-openapi}, on which the generated clients are based. It signs with version 3 by default. The
 * generated clients send maps as JSON, and lists as values separated by commas.
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

    /** Creates a client that uses HTTPS and trusts this certificate only, unless it is null. */
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
        if (pageNum != null) {
            form.put("PageNum", pageNum);
        }
        if (pageSize != null) {
            form.put("PageSize", pageSize);
        }
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
    public List<String> findMembers(AccessKey key, String appId, String groupId, List<String> userIds) {
        Map<String, Object> form = Map.of("AppId", appId, "GroupId", groupId, "UserIdList", String.join(",", userIds));
        return texts(call(key, "ListMessageGroupUserById", form).at("/Result/UserList"), "UserId");
    }

    private boolean succeeds(AccessKey key, String action, Map<String, ?> form) {
        return call(key, action, form).at("/Result/Success").asBoolean();
    }

    private JsonNode call(AccessKey key, String action, Map<String, ?> form) {
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
            Map<String, ?> response =
                    client(key).callApi(params, new OpenApiRequest().setBody(form), new RuntimeOptions());
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

    private static String json(Map<String, String> map) {
        return JSON.writeValueAsString(map);
    }

    private static Map<String, String> strings(JsonNode map) {
        return JSON.treeToValue(map, STRINGS);
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }
}
