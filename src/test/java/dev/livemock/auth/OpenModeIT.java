package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ServerTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Open mode: all credentials are accepted, and signatures are not checked. */
@ServerTest
class OpenModeIT {

    @Autowired
    private ApiClient api;

    @Test
    void doesNotCheckSignatures() {
        Instant longAgo = Instant.parse("2000-01-01T00:00:00Z");

        assertThat(SignedCall.v1("any", longAgo).signV1("any").send(api).status())
                .isEqualTo(200);
        assertThat(SignedCall.v3(longAgo).signV3("other", "any").send(api).status())
                .isEqualTo(200);
    }

    @Test
    void acceptsBearerToken() {
        assertThat(api.get("/ListMessageGroup?UserId=bearer&PageNum=1&PageSize=1&SignatureType=BEARERTOKEN")
                        .status())
                .isEqualTo(200);
    }
}
