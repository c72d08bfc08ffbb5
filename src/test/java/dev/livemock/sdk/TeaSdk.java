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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code com.aliyun:tea-openapi}, which the generated clients are made of. It signs with version 3 unless told otherwise. */
final class TeaSdk implements LiveSdk {

    private final int port;
    private final @Nullable String signatureAlgorithm;

    TeaSdk(int port, @Nullable String signatureAlgorithm) {
        this.port = port;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    @Override
    public Page list(
            AccessKey key, String appId, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize) {
        Params params = new Params()
                .setAction("ListMessageGroup")
                .setVersion("2016-11-01")
                .setProtocol("HTTPS")
                .setPathname("/")
                .setMethod("POST")
                .setAuthType("AK")
                .setStyle("RPC")
                .setReqBodyType("formData")
                .setBodyType("json");
        Map<String, Object> form = new HashMap<>(Map.of("UserId", userId, "AppId", appId));
        if (pageNum != null) {
            form.put("PageNum", pageNum);
        }
        if (pageSize != null) {
            form.put("PageSize", pageSize);
        }
        try {
            return pageOf(client(key).callApi(params, new OpenApiRequest().setBody(form), new RuntimeOptions()));
        } catch (TeaException e) {
            throw new SdkFailure(e.getCode(), String.valueOf(e.getMessage()), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("deprecation") // setType, which existing code has
    private Client client(AccessKey key) throws Exception {
        Config config = new Config()
                .setAccessKeyId(key.id())
                .setAccessKeySecret(key.secret())
                .setEndpoint("127.0.0.1:" + port)
                .setProtocol("HTTP");
        if (key.securityToken() != null) {
            config.setSecurityToken(key.securityToken()).setType("sts");
        }
        return new Client(signatureAlgorithm == null ? config : config.setSignatureAlgorithm(signatureAlgorithm));
    }

    private static Page pageOf(Map<String, ?> response) {
        JsonNode body = JsonMapper.shared().valueToTree(response.get("body"));
        JsonNode result = body.get("Result");
        List<String> groupIds = result.get("GroupList")
                .valueStream()
                .map(group -> group.get("GroupId").asString())
                .toList();
        return new Page(
                groupIds,
                result.get("Total").asLong(),
                result.get("HasMore").asBoolean(),
                body.get("RequestId").asString());
    }
}
