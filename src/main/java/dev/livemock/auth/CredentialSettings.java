package dev.livemock.auth;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code livemock.auth.credentials[]}: an AccessKey.
 *
 * @param accessKeyId the AccessKey ID
 * @param accessKeySecret the AccessKey secret, which signs calls
 * @param securityToken the security token of a temporary STS credential, which every call must carry
 * @param account the account that owns the credential; all calls of an account share one rate limit; the default is the
 *     AccessKey ID
 * @param enabled whether calls with this credential are accepted; the default is true
 * @param policy the RAM policy of the credential, as JSON or as the path of a file; if absent, the credential is the account
 *     owner's and has no restrictions
 */
public record CredentialSettings(
        @NotEmpty String accessKeyId,
        @NotEmpty String accessKeySecret,
        @Nullable String securityToken,
        @Nullable String account,
        @DefaultValue("true") boolean enabled,
        @Nullable String policy) {

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "CredentialSettings[" + accessKeyId + "]";
    }
}
