package dev.livemock.auth;

import dev.livemock.auth.ram.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A configured AccessKey.
 *
 * @param policy the RAM policy that restricts it, or null for the account owner's key
 */
record Credential(
        String accessKeyId,
        String accessKeySecret,
        @Nullable String securityToken,
        String account,
        boolean enabled,
        @Nullable Policy policy) {

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "Credential[" + accessKeyId + "]";
    }
}
