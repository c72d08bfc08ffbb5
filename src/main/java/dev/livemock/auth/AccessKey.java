package dev.livemock.auth;

/**
 * A credential without its secrets.
 *
 * @param accessKeyId the AccessKey ID
 * @param account the account that owns the credential
 * @param enabled whether calls with this credential are accepted
 * @param temporary whether it is a temporary STS credential, which has a security token
 * @param restricted whether a RAM policy restricts the credential; the account owner's key has no restrictions
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
