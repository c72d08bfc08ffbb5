package dev.livemock.auth;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature of {@code SignatureVersion} 1.0: the HMAC of all query and form parameters except {@code Signature}. The
 * parameters are decoded and strictly re-encoded, since clients encode them differently.
 *
 * @param method the HTTP method
 * @param action the called operation; the signed parameter {@code Action} must equal it, because path and headers are
 *     unsigned
 * @param parameters the query and form parameters
 * @see <a href="https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism">Request syntax and signature
 *     method V2 for RPC</a>, which is the documentation's name for this version
 */
record SignatureV1(String method, String action, Parameters parameters) implements Signature {

    private static final String SIGNATURE = "Signature";
    private static final String VERSION = "1.0";

    /**
     * The parameters that must not be repeated. The signature does not cover the order of repeated parameters, and the order
     * decides which value is read.
     */
    private static final List<String> SIGNATURE_PARAMETERS = List.of(
            "AccessKeyId",
            "SecurityToken",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Timestamp",
            SIGNATURE);

    @Override
    public @Nullable String securityToken() {
        return parameters.first("SecurityToken");
    }

    @Override
    public @Nullable String timestamp() {
        return parameters.first("Timestamp");
    }

    @Override
    public @Nullable String nonce() {
        return parameters.first("SignatureNonce");
    }

    @Override
    public void requireComplete() {
        requireSignedAction();
        for (String name : SIGNATURE_PARAMETERS) {
            if (parameters.all(name).size() > 1) {
                throw ErrorCode.INVALID_PARAMETER.exception(name);
            }
        }
        if (parameters.first("SignatureType") != null) {
            throw ErrorCode.INVALID_PARAMETER.exception("SignatureType");
        }
        if (nonce() == null) {
            throw ErrorCode.MISSING_PARAMETER.exception("SignatureNonce");
        }
    }

    private void requireSignedAction() {
        String signed = parameters.first("Action");
        if (signed == null) {
            throw ErrorCode.MISSING_PARAMETER.exception("Action");
        }
        if (!signed.equals(action)) {
            throw ErrorCode.INVALID_PARAMETER.exception("Action");
        }
    }

    private void requireVersion() {
        String version = parameters.first("SignatureVersion");
        if (version != null && !version.equals(VERSION)) {
            throw ErrorCode.INVALID_PARAMETER.exception("SignatureVersion");
        }
    }

    private Hmac algorithm() {
        String name = parameters.first("SignatureMethod");
        if (name == null || name.equals("HMAC-SHA1")) {
            return Hmac.SHA1;
        }
        if (name.equals("HMAC-SHA256")) {
            return Hmac.SHA256;
        }
        throw ErrorCode.INVALID_SIGNATURE_METHOD.exception();
    }

    @Override
    public void requireMatch(String accessKeySecret) {
        requireVersion();
        Hmac algorithm = algorithm();
        String given = parameters.first(SIGNATURE);
        if (given == null) {
            throw ErrorCode.INCOMPLETE_SIGNATURE.exception();
        }
        String stringToSign = stringToSign();
        byte[] expected = Base64.getEncoder().encode(algorithm.sign(accessKeySecret + "&", stringToSign));
        if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw ErrorCode.SIGNATURE_V1_MISMATCH.exception(stringToSign);
        }
    }

    String stringToSign() {
        String canonicalizedQuery = PercentEncoder.encodeSorted(
                parameters.stream().filter(parameter -> !parameter.getKey().equals(SIGNATURE)));
        return method + "&%2F&" + PercentEncoder.encode(canonicalizedQuery);
    }
}
