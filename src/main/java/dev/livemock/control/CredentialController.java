package dev.livemock.control;

import dev.livemock.auth.AccessKey;
import dev.livemock.auth.AuthMode;
import dev.livemock.auth.AuthSettings;
import dev.livemock.auth.CallSigner;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.OperationName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lists the credentials, and signs calls with them. */
@RestController
@OpenApiTag("Credentials")
class CredentialController {

    private final AuthMode mode;
    private final CallSigner signer;

    CredentialController(AuthSettings settings, CallSigner signer) {
        this.mode = settings.mode();
        this.signer = signer;
    }

    /** Returns the auth mode and the credentials. They are those of the settings, without their secrets. */
    @GetMapping("/_livemock/credentials")
    CredentialList listCredentials() {
        return new CredentialList(mode, signer.accessKeys());
    }

    /**
     * Signs a call with signature version 3. To send the call, use {@code POST /} with the returned headers and with the same
     * form as the body. The signature can be used once, within 15 minutes. A credential that is disabled or not authorized can
     * sign too; its call is then rejected. For a temporary credential, the headers include its security token.
     */
    @PostMapping("/_livemock/signatures")
    SignatureResponse signCall(@Valid @RequestBody SignatureBody body) {
        InvalidRequest.requireOperation(body.action, "Action");
        Map<String, String> headers = signer.sign(body.accessKeyId, body.action, body.form);
        if (headers == null) {
            throw InvalidRequest.of("AccessKeyId", "no credential has this AccessKeyId");
        }
        return new SignatureResponse(headers);
    }

    /**
     * The credentials.
     *
     * @param mode how the credentials of calls are checked
     * @param credentials the configured credentials
     */
    record CredentialList(AuthMode mode, List<AccessKey> credentials) {}

    /**
     * A call to sign.
     *
     * @param accessKeyId the AccessKeyId of the credential to sign with
     * @param action the operation
     * @param form the parameters, encoded as {@code application/x-www-form-urlencoded}, exactly as they are sent
     */
    @Example(
            summary = "Sign a call of ListMessageGroup",
            value = "{\"AccessKeyId\":\"reader\",\"Action\":\"ListMessageGroup\","
                    + "\"Form\":\"UserId=de1a0&PageNum=1&PageSize=20\"}")
    record SignatureBody(
            @NotNull @Example("reader") String accessKeyId,

            @NotNull @Example("ListMessageGroup") @OperationName
            String action,

            @NotNull @Example("UserId=de1a0&PageNum=1&PageSize=20")
            String form) {}

    /**
     * The signature of a call.
     *
     * @param headers the headers to send, in addition to {@code Content-Type: application/x-www-form-urlencoded}
     */
    record SignatureResponse(Map<String, String> headers) {}
}
