package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Open mode: all credentials are accepted, and signatures are not checked. */
@ServerTest
@OnlyOnH2
@TestPropertySource(
        properties = {
            "livemock.auth.credentials[0].access-key-id=known",
            "livemock.auth.credentials[0].access-key-secret=secret",
            "livemock.auth.credentials[0].account=company",
            "livemock.auth.credentials[1].access-key-id=unnamed",
            "livemock.auth.credentials[1].access-key-secret=secret",
            "livemock.auth.credentials[1].account="
        })
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

    @ParameterizedTest
    @CsvSource({"known, company", "unnamed, unnamed", "unknown, unknown"})
    void identifiesAccountByAccessKeyId(String accessKeyId, String account) {
        String requestId = SignedCall.v1(accessKeyId, Instant.EPOCH)
                .signV1("any")
                .send(api)
                .requestId();

        assertThat(api.get("/_livemock/requests").json().get("Requests").values())
                .filteredOn(request -> request.get("RequestId").asString().equals(requestId))
                .singleElement()
                .extracting(request -> request.get("Caller").toString())
                .isEqualTo("{\"Kind\":\"Account\",\"Name\":\"" + account + "\"}");
    }

    @Test
    void acceptsBearerToken() {
        assertThat(api.get("/ListMessageGroup?UserId=bearer&PageNum=1&PageSize=1&SignatureType=BEARERTOKEN")
                        .status())
                .isEqualTo(200);
    }
}
