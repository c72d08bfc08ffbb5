package dev.livemock.message;

import dev.livemock.app.MessageAppService;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Service;

/** Creates the tokens with which clients open their connection (decision 21). They are random and not stored. */
@Service
class ClientTokens {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final String PREFIX = "oauth_cloud_key:";
    private static final int BYTES = 24;

    private final MessageAppService apps;
    private final SecureRandom random = new SecureRandom();

    ClientTokens(MessageAppService apps) {
        this.apps = apps;
    }

    /**
     * Creates new tokens for a client of an app.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    GetMessageTokenResult create(String appId) {
        apps.requireExists(appId);
        return new GetMessageTokenResult(newToken(), newToken(), LIFETIME.toMillis());
    }

    private String newToken() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
