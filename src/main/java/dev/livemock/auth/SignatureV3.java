package dev.livemock.auth;

import dev.livemock.gateway.AuthorizationHeader;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The version 3 signature in the {@code Authorization} header: the HMAC-SHA256 of the method, path, query, signed headers
 * and hash of the body.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature">V3 request
 *     body and signature mechanism</a>
 */
record SignatureV3(HttpServletRequest request, Call call, AuthorizationHeader authorization) implements Signature {

    private static final String SIGNATURE = "Signature";
    static final String CONTENT_HASH = "x-acs-content-sha256";
    static final String DATE = "x-acs-date";
    static final String NONCE = "x-acs-signature-nonce";
    static final String SECURITY_TOKEN = "x-acs-security-token";

    /** The headers that LiveMock reads. They must be signed if present, since unsigned headers can be changed in transit. */
    private static final Set<String> SIGNED_IF_PRESENT =
            Set.of("x-acs-action", "x-acs-version", DATE, CONTENT_HASH, NONCE, SECURITY_TOKEN);

    @Override
    public @Nullable String securityToken() {
        return request.getHeader(SECURITY_TOKEN);
    }

    @Override
    public @Nullable String timestamp() {
        return request.getHeader(DATE);
    }

    @Override
    public @Nullable String nonce() {
        String nonce = request.getHeader(NONCE);
        return nonce == null || nonce.isEmpty() ? authorization.fields().get(SIGNATURE) : nonce;
    }

    @Override
    public void requireMatch(String accessKeySecret) {
        if (!authorization.algorithm().equals(CanonicalRequest.ALGORITHM)) {
            throw ErrorCode.INVALID_SIGNATURE_METHOD.exception();
        }
        String given = authorization.fields().get(SIGNATURE);
        String signedHeaders = authorization.fields().get("SignedHeaders");
        String contentHash = request.getHeader(CONTENT_HASH);
        if (!StringUtils.hasLength(given) || signedHeaders == null || contentHash == null) {
            throw ErrorCode.INCOMPLETE_SIGNATURE.exception();
        }
        rejectRepeatedHeaders();
        List<String> names = CanonicalRequest.splitSignedHeaders(signedHeaders);
        if (SIGNED_IF_PRESENT.stream().anyMatch(name -> request.getHeader(name) != null && !names.contains(name))) {
            throw ErrorCode.INCOMPLETE_SIGNATURE.exception();
        }
        CanonicalRequest canonical = canonicalRequest(names);
        String stringToSign = canonical.stringToSign();
        String expected = HexFormat.of().formatHex(Hmac.SHA256.sign(accessKeySecret, stringToSign));
        boolean matches = MessageDigest.isEqual(utf8(expected), utf8(given));
        if (!matches || !contentHash.equals(canonical.bodyHash())) {
            throw ErrorCode.SIGNATURE_V3_MISMATCH.exception(stringToSign, canonical.text());
        }
    }

    /** Rejects repeated headers. The signature does not cover their order, and the order decides which value is read. */
    private void rejectRepeatedHeaders() {
        if (Stream.concat(SIGNED_IF_PRESENT.stream(), Stream.of("Authorization"))
                .anyMatch(name -> Collections.list(request.getHeaders(name)).size() > 1)) {
            throw ErrorCode.INCOMPLETE_SIGNATURE.exception();
        }
    }

    private CanonicalRequest canonicalRequest(List<String> signedHeaders) {
        return new CanonicalRequest(
                request.getMethod(),
                call.path(),
                call.query(),
                signedHeaders,
                name -> Collections.list(request.getHeaders(name)),
                Sha256.hex(call.body().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
