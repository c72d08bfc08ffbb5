// {{Action}} of ApsaraVideo Live. To run it with JBang, or with the library on the class path:
//
//   jbang {{Action}}.java
//   java -Dfile.encoding=UTF-8 -cp <class path> {{Action}}.java
//
// It reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set,
// ALIBABA_CLOUD_SECURITY_TOKEN.
//
//DEPS {{Sdk}}

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;

public class {{Action}} {

    public static void main(String[] args) {
        DefaultProfile profile = DefaultProfile.getProfile(
                "cn-shanghai",
                required("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                required("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                System.getenv("ALIBABA_CLOUD_SECURITY_TOKEN"));
        CommonRequest request = new CommonRequest();
        request.setSysProtocol(ProtocolType.{{Protocol}});
        request.setSysDomain({{Endpoint}});
        request.setSysMethod(MethodType.POST);
        request.setSysVersion("{{Version}}");
        request.setSysAction("{{Action}}");
        // {{FormatNote}}
        request.putBodyParameter({{QuotedName}}, {{Value}});
        request.putQueryParameter({{QuotedQueryName}}, {{QueryValue}});

        try {
            System.out.println(new DefaultAcsClient(profile).getCommonResponse(request).getData());
        } catch (ClientException e) {
            System.err.println(e.getMessage());
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
