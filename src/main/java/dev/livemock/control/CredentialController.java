package dev.livemock.control;

import dev.livemock.auth.AccessKey;
import dev.livemock.auth.AuthMode;
import dev.livemock.auth.AuthSettings;
import dev.livemock.auth.CallSigner;
import dev.livemock.gateway.Actions;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.NamedSchema;
import dev.livemock.gateway.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who may call, and calls that are signed for them. */
@ControlRoute
@Tag("Credentials")
class CredentialController {

    private static final String REQUIRED = "it is required";

    private final AuthMode mode;
    private final CallSigner signer;
    private final Actions actions;

    CredentialController(AuthSettings settings, CallSigner signer, Actions actions) {
        this.mode = settings.mode();
        this.signer = signer;
        this.actions = actions;
    }

    /** Returns the auth mode and the credentials. They are those of the settings; their secrets are not answered. */
    @GetMapping("/_livemock/credentials")
    CredentialList listCredentials() {
        return new CredentialList(mode, signer.accessKeys());
    }

    /**
     * Signs a call, with version 3. The call is then sent by {@code POST /} with the headers that are answered and with that
     * very form as its body, within 15 minutes and once. A credential that may not be used signs too: the call is refused as
     * its own would be. The token of a temporary credential is among the headers, since every call carries it.
     */
    @PostMapping("/_livemock/signatures")
    SignatureAnswer signCall(@Body SignatureBody body) {
        ControlRequest.require(
                actions.isEmulated(body.action), "Action", body.action + " is no operation that is emulated");
        Map<String, String> headers = signer.sign(body.accessKeyId, body.action, body.form);
        if (headers == null) {
            throw ControlRequest.invalid("AccessKeyId", "there is no such credential");
        }
        return new SignatureAnswer(headers);
    }

    /**
     * Who may call.
     *
     * @param mode what is asked of a call's credentials
     * @param credentials the credentials there are
     */
    record CredentialList(AuthMode mode, List<AccessKey> credentials) {}

    /**
     * A call to sign.
     *
     * @param accessKeyId the credential to sign it with
     * @param action the operation
     * @param form the parameters, encoded as {@code application/x-www-form-urlencoded} as they are sent
     */
    @Example(
            summary = "A list",
            value = "{\"AccessKeyId\":\"reader\",\"Action\":\"ListMessageGroup\","
                    + "\"Form\":\"UserId=de1a0&PageNum=1&PageSize=20\"}")
    record SignatureBody(
            @NotNull(message = REQUIRED) @Example("reader") String accessKeyId,

            @NotNull(message = REQUIRED) @Example("ListMessageGroup") @NamedSchema(ControlDocument.EMULATED)
            String action,

            @NotNull(message = REQUIRED) @Example("UserId=de1a0&PageNum=1&PageSize=20")
            String form) {}

    /**
     * How the call is sent.
     *
     * @param headers the headers to send, beside {@code Content-Type: application/x-www-form-urlencoded}
     */
    record SignatureAnswer(Map<String, String> headers) {}
}
