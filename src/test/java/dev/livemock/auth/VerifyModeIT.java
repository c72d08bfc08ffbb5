package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Verify mode: unsigned calls are accepted, signatures must be valid. */
@ServerTest
@TestPropertySource(locations = "/auth/strict.properties", properties = "livemock.auth.mode=verify")
class VerifyModeIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Test
    void acceptsUnsignedCall() {
        assertThat(api.get("/ListMessageGroup?UserId=u&PageNum=1&PageSize=20").status())
                .isEqualTo(200);
    }

    @Test
    void acceptsUnsignedCallWithAccessKeyId() {
        assertThat(api.get("/ListMessageGroup?UserId=u&PageNum=1&PageSize=20&AccessKeyId=nobody")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsValidSignature() {
        assertThat(SignedCall.v1("owner", clock.instant())
                        .signV1("owner-secret")
                        .send(api)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsInvalidSignature() {
        SignedCall.v1("owner", clock.instant()).signV1("wrong").send(api).assertError(400, "SignatureDoesNotMatch");
        SignedCall.v3(clock.instant()).signV3("owner", "wrong").send(api).assertError(400, "SignatureDoesNotMatch");
    }

    @Test
    void rejectsSignatureOfUnknownKey() {
        SignedCall.v1("nobody", clock.instant()).signV1("x").send(api).assertError(404, "InvalidAccessKeyId.NotFound");
    }

    @Test
    void ignoresPolicies() {
        assertThat(SignedCall.v1("denied", clock.instant())
                        .signV1("denied-secret")
                        .send(api)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void treatsOtherAuthorizationSchemesAsUnsigned() {
        assertThat(api.send(api.request("/ListMessageGroup?UserId=u&PageNum=1&PageSize=20")
                                .header("Authorization", "Basic dTpw"))
                        .status())
                .isEqualTo(200);
    }
}
