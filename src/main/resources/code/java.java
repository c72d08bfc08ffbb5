// {{Action}} of ApsaraVideo Live. To run it with JBang, or with the library on the class path:
//
//   jbang {{Action}}.java
//   java -Dfile.encoding=UTF-8 -cp <class path> {{Action}}.java
//
// It reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set,
// ALIBABA_CLOUD_SECURITY_TOKEN.
//
//DEPS {{Sdk}}

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.Common;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.LinkedHashMap;
import java.util.Map;

public class {{Action}} {

    public static void main(String[] args) throws Exception {
        Config config = new Config()
                .setAccessKeyId(required("ALIBABA_CLOUD_ACCESS_KEY_ID"))
                .setAccessKeySecret(required("ALIBABA_CLOUD_ACCESS_KEY_SECRET"))
                .setSecurityToken(System.getenv("ALIBABA_CLOUD_SECURITY_TOKEN"))
                .setProtocol("{{Protocol}}")
                .setEndpoint({{Endpoint}});
        Params params = new Params()
                .setAction("{{Action}}")
                .setVersion("{{Version}}")
                .setProtocol("{{Protocol}}")
                .setMethod("POST")
                .setPathname("/")
                .setAuthType("AK")
                .setStyle("RPC")
                .setReqBodyType("formData")
                .setBodyType("json");
        // {{FormatNote}}
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put({{QuotedName}}, {{Value}});
        OpenApiRequest request = new OpenApiRequest().setBody(parameters);
        request.setQuery(Map.of({{QuotedQueryName}}, {{QueryValue}}));

        try {
            Map<String, ?> response = new Client(config).callApi(params, request, new RuntimeOptions());
            System.out.println(Common.toJSONString(response.get("body")));
        } catch (TeaException e) {
            System.err.println(e.getCode() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            System.err.println("Set " + variable + ".");
            System.exit(1);
        }
        return value;
    }
}
