package dev.livemock.auth;

import dev.livemock.auth.ram.Policy;
import org.jspecify.annotations.Nullable;

/**
 * An AccessKey that exists.
 *
 * @param policy the RAM policy that it is subject to, or null for the account owner's key
 */
record Credential(
        String accessKeyId,
        String accessKeySecret,
        @Nullable String securityToken,
        String account,
        boolean enabled,
        @Nullable Policy policy) {

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "Credential[" + accessKeyId + "]";
    }
}
