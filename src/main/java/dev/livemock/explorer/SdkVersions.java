package dev.livemock.explorer;

/** The SDK versions that the code uses, in the notation of their package managers. */
final class SdkVersions {

    static final String JAVA = "com.aliyun:tea-openapi:0.3.15";
    static final String JAVA_CLASSIC = "com.aliyun:aliyun-java-sdk-core:4.7.10";
    static final String NODE = "@alicloud/openapi-client@0.4.15";
    static final String PYTHON = "alibabacloud-tea-openapi==0.4.6";
    static final String GO = "github.com/alibabacloud-go/darabonba-openapi/v2@v2.1.13";

    private SdkVersions() {}
}
