// ListMessageGroup of ApsaraVideo Live. To run it with JBang, or with the library on the class path:
//
//   jbang ListMessageGroup.java
//   java -Dfile.encoding=UTF-8 -cp <class path> ListMessageGroup.java
//
// It reads ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, if it is set,
// ALIBABA_CLOUD_SECURITY_TOKEN.
//
//DEPS com.aliyun:aliyun-java-sdk-core:4.7.10

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;

public class ListMessageGroup {

    public static void main(String[] args) {
        DefaultProfile profile = DefaultProfile.getProfile(
                "cn-shanghai",
                required("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                required("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                System.getenv("ALIBABA_CLOUD_SECURITY_TOKEN"));
        CommonRequest request = new CommonRequest();
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysDomain("localhost:8080");
        request.setSysMethod(MethodType.POST);
        request.setSysVersion("2016-11-01");
        request.setSysAction("ListMessageGroup");
        // The parameter Format is omitted, since the SDK reads JSON only.
        request.putBodyParameter("UserId", "it's 中文\n");
        request.putBodyParameter("PageNum", "1");
        request.putBodyParameter("PageSize", "20");

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
