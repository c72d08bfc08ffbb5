package dev.livemock.auth;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code livemock.auth.credentials[]}: an AccessKey.
 *
 * @param accessKeyId its id, by which it is found
 * @param accessKeySecret what it signs with
 * @param securityToken the token that its calls must carry; set for a temporary credential of STS
 * @param account the account that it belongs to, whose calls are limited together; its id unless set
 * @param enabled whether it may be used; true unless set
 * @param policy the RAM policy that it is subject to, as JSON or as the location of a file; without one it is the account
 *     owner's and may do everything
 */
public record CredentialSettings(
        @NotEmpty String accessKeyId,
        @NotEmpty String accessKeySecret,
        @Nullable String securityToken,
        @Nullable String account,
        @DefaultValue("true") boolean enabled,
        @Nullable String policy) {

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "CredentialSettings[" + accessKeyId + "]";
    }
}
