package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.SdkFailure;
import dev.livemock.sdk.SdkContract.Sdk;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Verifies that the SDKs handle an injected error like a real one. */
@OnlyOnH2
@ServerTest
@TestPropertySource(properties = "livemock.control.requests=10")
class FaultSdkIT {

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    @ParameterizedTest
    @EnumSource
    void throwsSdkExceptionForInjectedError(Sdk sdk) {
        api.send(
                "POST",
                "/_livemock/faults",
                "{\"Action\":\"ListMessageGroup\",\"AccessKeyId\":\"any\",\"Code\":\"Forbidden.RAM\",\"Times\":1}");

        SdkFailure failure = catchThrowableOfType(
                SdkFailure.class, () -> sdk.at(port).list(new AccessKey("any", "any", null), "app", "ann", 1, 20));

        assertThat(failure.code()).isEqualTo("Forbidden.RAM");
        assertThat(sdk.at(port)
                        .list(new AccessKey("any", "any", null), "app", "ann", 1, 20)
                        .total())
                .isZero();
    }
}
