package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Strict mode: credentials and their policies. */
@ServerTest
@TestPropertySource("/auth/strict.properties")
class CredentialsIT {

    private static final String SECRET = "owner-secret";

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void refillBuckets() {
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void rejectsUnknownAndDisabledKeys() {
        v1("nobody").signV1(SECRET).send(api).assertError(404, "InvalidAccessKeyId.NotFound");
        v1("disabled").signV1("disabled-secret").send(api).assertError(400, "InvalidAccessKeyId.Inactive");
    }

    @Test
    void acceptsTemporaryKeyOnlyWithItsToken() {
        v1("sts").parameter("SecurityToken", "token").signV1("sts-secret").assertPasses(api);
        SignedCall.v3(clock.instant())
                .header("x-acs-security-token", "token")
                .signV3("sts", "sts-secret")
                .assertPasses(api);
        v1("sts").signV1("sts-secret").send(api).assertError(400, "MissingSecurityToken");
        v1("sts")
                .parameter("SecurityToken", "another")
                .signV1("sts-secret")
                .send(api)
                .assertError(400, "InvalidSecurityToken.MismatchWithAccessKey");
        v1("owner")
                .parameter("SecurityToken", "token")
                .signV1(SECRET)
                .send(api)
                .assertError(400, "InvalidSecurityToken.MismatchWithAccessKey");
    }

    @Test
    void rejectsBearerTokens() {
        api.get("/ListMessageGroup?SignatureType=BEARERTOKEN").assertError(400, "LiveMock.BearerTokenNotEmulated");
        api.get("/ListMessageGroup?BearerToken=t").assertError(400, "LiveMock.BearerTokenNotEmulated");
        api.send(api.request("/ListMessageGroup").header("x-acs-bearer-token", "t"))
                .assertError(400, "LiveMock.BearerTokenNotEmulated");
    }

    @Test
    void rejectsUnsignedCall() {
        api.get("/ListMessageGroup?UserId=u&PageNum=1&PageSize=20").assertError(400, "MissingAccessKeyId");
    }

    @ParameterizedTest
    @CsvSource({"denied, ExplicitDeny", "silent, ImplicitDeny"})
    void rejectsCallThatPolicyDeniesWithReason(String key, String type) {
        ApiResponse response = v1(key).signV1(key + "-secret").send(api);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.json().get("Code").asString()).isEqualTo("Forbidden.RAM");
        JsonNode detail = response.json().get("AccessDeniedDetail");
        assertThat(detail.get("AuthAction").asString()).isEqualTo("live:ListMessageGroup");
        assertThat(detail.get("AuthPrincipalType").asString()).isEqualTo("SubUser");
        assertThat(detail.get("AuthPrincipalOwnerId").asString()).isEqualTo("company");
        assertThat(detail.get("AuthPrincipalDisplayName").asString()).isEqualTo(key);
        assertThat(detail.get("NoPermissionType").asString()).isEqualTo(type);
    }

    @Test
    void acceptsCallThatPolicyAllows() {
        v1("allowed").signV1("allowed-secret").assertPasses(api);
    }

    @Test
    void limitsKeysOfAccountTogether() {
        for (int i = 0; i < 50; i++) {
            v1("shared1").signV1("shared-secret").assertPasses(api);
            v1("shared2").signV1("shared-secret").assertPasses(api);
        }

        v1("shared1").signV1("shared-secret").send(api).assertError(400, "Throttling.User");
    }

    private SignedCall v1(String accessKeyId) {
        return SignedCall.v1(accessKeyId, clock.instant());
    }
}
