package dev.livemock.auth;

import dev.livemock.auth.ram.Policy;
import dev.livemock.auth.ram.PolicyException;
import dev.livemock.auth.ram.PolicyReader;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** The configured credentials, read from the settings at startup. */
@Component
class Credentials {

    private static final Logger log = LoggerFactory.getLogger(Credentials.class);

    private static final String SETTING = "livemock.auth.credentials";

    private final Map<String, Credential> byId = new LinkedHashMap<>();

    /**
     * Reads the settings.
     *
     * @throws InvalidConfigurationPropertyValueException if two credentials have the same AccessKeyId, or if a policy is
     *     invalid
     */
    Credentials(AuthSettings settings) {
        List<CredentialSettings> all = settings.credentials();
        if (all.isEmpty() && settings.mode() == AuthMode.STRICT) {
            log.warn("The auth mode is strict, but {} is empty: all calls will be rejected", SETTING);
        }
        for (int i = 0; i < all.size(); i++) {
            Credential credential = read(SETTING + "[" + i + "]", all.get(i));
            if (byId.putIfAbsent(credential.accessKeyId(), credential) != null) {
                throw new InvalidConfigurationPropertyValueException(
                        SETTING + "[" + i + "].access-key-id",
                        credential.accessKeyId(),
                        "must be unique, but another credential has this AccessKeyId");
            }
        }
    }

    private static Credential read(String setting, CredentialSettings settings) {
        return new Credential(
                settings.accessKeyId(),
                settings.accessKeySecret(),
                emptyToNull(settings.securityToken()),
                Objects.requireNonNullElse(emptyToNull(settings.account()), settings.accessKeyId()),
                settings.enabled(),
                readPolicy(setting + ".policy", settings.policy()));
    }

    private static @Nullable Policy readPolicy(String setting, @Nullable String policy) {
        if (policy == null) {
            return null;
        }
        if (policy.isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    setting, policy, "must not be empty; omit it for the account owner's key");
        }
        try {
            return PolicyReader.read(policy);
        } catch (PolicyException e) {
            throw new InvalidConfigurationPropertyValueException(
                    setting, abbreviate(policy), String.valueOf(e.getMessage()));
        }
    }

    private static String abbreviate(String policy) {
        return policy.strip().startsWith("{") ? "{…}" : policy;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Returns all credentials, in the order of the settings. */
    Collection<Credential> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Returns the credential with the given AccessKeyId, or null if the AccessKeyId is unknown. */
    @Nullable Credential find(String accessKeyId) {
        return byId.get(accessKeyId);
    }
}
