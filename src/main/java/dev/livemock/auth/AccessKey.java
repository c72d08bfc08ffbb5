package dev.livemock.auth;

/**
 * What may be known of a credential.
 *
 * @param accessKeyId its id
 * @param account the account that it belongs to
 * @param enabled whether it may be used
 * @param temporary whether it is one of STS, which has a security token
 * @param restricted whether a RAM policy says what it may do; the account owner's key may do everything
 */
public record AccessKey(String accessKeyId, String account, boolean enabled, boolean temporary, boolean restricted) {

    static AccessKey of(Credential credential) {
        return new AccessKey(
                credential.accessKeyId(),
                credential.account(),
                credential.enabled(),
                credential.securityToken() != null,
                credential.policy() != null);
    }
}
