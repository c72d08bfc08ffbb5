package dev.livemock.auth;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs calls with the configured credentials, so that clients such as the explorer do not need the secrets. */
@Component
public class CallSigner {

    private final Credentials credentials;
    private final Clock clock;

    CallSigner(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Returns the configured credentials, in the order of the settings. */
    public List<AccessKey> accessKeys() {
        return credentials.all().stream().map(AccessKey::of).toList();
    }

    /**
     * Signs a {@code POST /} request with signature version 3. Disabled credentials can sign too.
     *
     * @param action the name of the operation
     * @param body the URL-encoded form, exactly as it will be sent
     * @return the headers to send, or null if the credential does not exist
     */
    public @Nullable Map<String, String> sign(String accessKeyId, String action, String body) {
        Credential credential = credentials.find(accessKeyId);
        if (credential == null) {
            return null;
        }
        String bodyHash = Sha256.hex(body.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = headersToSign(credential, action, bodyHash);
        headers.put("authorization", authorization(credential, headers, bodyHash));
        return headers;
    }

    private Map<String, String> headersToSign(Credential credential, String action, String bodyHash) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Call.ACTION_HEADER, action);
        headers.put("x-acs-version", Operation.VERSION);
        headers.put(
                SignatureV3.DATE,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put(SignatureV3.NONCE, UUID.randomUUID().toString());
        headers.put(SignatureV3.CONTENT_HASH, bodyHash);
        if (credential.securityToken() != null) {
            headers.put(SignatureV3.SECURITY_TOKEN, credential.securityToken());
        }
        return headers;
    }

    private static String authorization(Credential credential, Map<String, String> headers, String bodyHash) {
        List<String> names = headers.keySet().stream().sorted().toList();
        CanonicalRequest canonical = new CanonicalRequest(
                "POST", "/", Parameters.parse(""), names, name -> List.of(headers.getOrDefault(name, "")), bodyHash);
        byte[] signature = Hmac.SHA256.sign(credential.accessKeySecret(), canonical.stringToSign());
        return String.format(
                "%s Credential=%s,SignedHeaders=%s,Signature=%s",
                CanonicalRequest.ALGORITHM,
                credential.accessKeyId(),
                String.join(";", names),
                HexFormat.of().formatHex(signature));
    }
}
