package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The vendor's published test vectors, and one of our own for a form. */
class SignatureV3Test {

    private static final String EMPTY_BODY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void matchesDocumentedExample() {
        Map<String, String> headers = Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-content-sha256", EMPTY_BODY_HASH,
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-version", "2014-05-26");
        CanonicalRequest request = new CanonicalRequest(
                "POST",
                "/",
                Parameters.parse("RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"),
                CanonicalRequest.splitSignedHeaders(
                        "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version"),
                name -> List.of(Objects.requireNonNull(headers.get(name))),
                EMPTY_BODY_HASH);

        assertThat(request.stringToSign())
                .isEqualTo("ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
        assertThat(signature("YourAccessKeySecret", request))
                .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void matchesExampleWithRepeatedHeader() {
        CanonicalRequest request = new CanonicalRequest(
                "",
                "/",
                Parameters.parse("test=ok&empty"),
                List.of("x-acs-test"),
                name -> List.of("https", " http "),
                "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23");

        assertThat(request.text()).contains("\nempty=&test=ok\nx-acs-test:http,https\n\nx-acs-test\n");
        assertThat(signature("secret", request))
                .isEqualTo("4ab59fffe3c5738ff8a2729f90cc04fe18b02a4b15b2102cbaf92f9ff3df2ea3");
    }

    @Test
    void sortsQueryByNameThenByValue() {
        CanonicalRequest request = new CanonicalRequest(
                "GET", "/", Parameters.parse("Tag1=b&Tag.1=c&Tag=z&Tag=a"), List.of("host"), name -> List.of(""), "");

        assertThat(request.text()).startsWith("GET\n/\nTag=a&Tag=z&Tag.1=c&Tag1=b\n");
    }

    @Test
    void matchesExampleWithForm() {
        String body = "SortType=1&AppId=app1&PageNum=1&PageSize=20&UserId=u+1*%7E%27%28%E4%B8%AD%29";
        String bodyHash = Sha256.hex(body.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of(
                "content-type", "application/x-www-form-urlencoded",
                "host", "127.0.0.1:18099",
                "x-acs-action", "ListMessageGroup",
                "x-acs-content-sha256", bodyHash,
                "x-acs-date", "2026-01-02T03:04:05Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-version", "2016-11-01");
        CanonicalRequest request = new CanonicalRequest(
                "POST",
                "/",
                Parameters.parse(""),
                List.copyOf(headers.keySet()),
                name -> List.of(Objects.requireNonNull(headers.get(name))),
                bodyHash);

        assertThat(bodyHash).isEqualTo("42179a6fffefb52ba6a3204c61dc23649504ef185a69fdefca55f6d516ea6702");
        assertThat(request.stringToSign()).endsWith("7bbd8b01f030c6907c6a15b3a7c05492b0336a88f99a241c409a19343668b64e");
        assertThat(signature("testsecret", request))
                .isEqualTo("79b9384a0bc190a510ff827deb03367f956284bb9e59294d4b03d63acaf90893");
    }

    private static String signature(String secret, CanonicalRequest request) {
        return HexFormat.of().formatHex(Hmac.SHA256.sign(secret, request.stringToSign()));
    }
}
