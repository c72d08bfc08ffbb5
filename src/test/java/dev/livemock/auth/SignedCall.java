package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.gateway.Parameters;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** A signed ListMessageGroup call that a test can change before or after signing. */
public final class SignedCall {

    private static final List<String> SIGNED_HEADERS = List.of(
            "x-acs-action",
            "x-acs-content-sha256",
            "x-acs-date",
            "x-acs-security-token",
            "x-acs-signature-nonce",
            "x-acs-version");

    private final Map<String, String> parameters = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();
    private String method = "POST";
    private String path = "/";

    private SignedCall() {
        parameters.put("UserId", "u 1*~'(中)");
        parameters.put("PageNum", "1");
        parameters.put("PageSize", "20");
    }

    /** Returns a call for signature version 1.0. */
    public static SignedCall v1(String accessKeyId, Instant now) {
        SignedCall call = new SignedCall();
        call.parameters.putAll(Map.of(
                "Action", "ListMessageGroup",
                "Version", "2016-11-01",
                "AccessKeyId", accessKeyId,
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", UUID.randomUUID().toString(),
                "Timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString()));
        return call;
    }

    /** Returns a call for signature version 3. */
    public static SignedCall v3(Instant now) {
        SignedCall call = new SignedCall();
        call.headers.putAll(Map.of(
                "x-acs-action",
                "ListMessageGroup",
                "x-acs-version",
                "2016-11-01",
                "x-acs-signature-nonce",
                UUID.randomUUID().toString(),
                "x-acs-date",
                now.truncatedTo(ChronoUnit.SECONDS).toString()));
        return call;
    }

    public SignedCall parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public SignedCall withoutParameter(String name) {
        parameters.remove(name);
        return this;
    }

    public SignedCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public SignedCall withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    public SignedCall path(String value) {
        path = value;
        return this;
    }

    public SignedCall method(String name) {
        method = name;
        return this;
    }

    public String method() {
        return method;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public SignedCall signV1(String secret) {
        parameters.remove("Signature");
        String stringToSign = new SignatureV1(
                        method, "ListMessageGroup", Parameters.parse(ApiClient.encode(parameters)))
                .stringToSign();
        Hmac hmac = "HMAC-SHA256".equals(parameters.get("SignatureMethod")) ? Hmac.SHA256 : Hmac.SHA1;
        return parameter("Signature", Base64.getEncoder().encodeToString(hmac.sign(secret + "&", stringToSign)));
    }

    public SignedCall signV3(String accessKeyId, String secret) {
        return signV3(accessKeyId, secret, SIGNED_HEADERS);
    }

    public SignedCall signV3(String accessKeyId, String secret, List<String> signedHeaders) {
        headers.remove("Authorization");
        header("x-acs-content-sha256", Sha256.hex(form().getBytes(StandardCharsets.UTF_8)));
        List<String> signed =
                signedHeaders.stream().filter(headers::containsKey).toList();
        CanonicalRequest request = new CanonicalRequest(
                method,
                path,
                Parameters.parse(""),
                signed,
                name -> List.of(Objects.requireNonNull(headers.get(name))),
                Objects.requireNonNull(headers.get("x-acs-content-sha256")));
        String signature = HexFormat.of().formatHex(Hmac.SHA256.sign(secret, request.stringToSign()));
        return header(
                "Authorization",
                "ACS3-HMAC-SHA256 Credential=" + accessKeyId + ",SignedHeaders=" + String.join(";", signed)
                        + ",Signature=" + signature);
    }

    public ApiResponse send(ApiClient api) {
        return api.send(request(api));
    }

    public void assertPasses(ApiClient api) {
        ApiResponse response = send(api);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    /** Sends the call with an additional header, which can repeat an existing one. */
    public ApiResponse sendWith(ApiClient api, String header, String value) {
        return api.send(request(api).header(header, value));
    }

    private HttpRequest.Builder request(ApiClient api) {
        HttpRequest.Builder request = api.request(path)
                .header("Content-Type", ApiClient.FORM)
                .method(method, BodyPublishers.ofString(form()));
        headers.forEach(request::header);
        return request;
    }

    public String form() {
        return ApiClient.encode(parameters);
    }
}
