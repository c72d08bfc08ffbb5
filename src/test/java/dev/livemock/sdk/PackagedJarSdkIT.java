package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.SdkContract.Sdk;
import org.junit.jupiter.api.Test;

@OnlyOnH2
class PackagedJarSdkIT {

    @Test
    void listsDemoGroupWithEverySdkInStrictMode() {
        try (PackagedLiveMock liveMock = PackagedLiveMock.start(
                        "--livemock.seed=classpath:demo.json",
                        "--livemock.auth.mode=strict",
                        "--livemock.auth.credentials[0].access-key-id=owner",
                        "--livemock.auth.credentials[0].access-key-secret=owner-secret")
                .awaitReady()) {
            for (Sdk sdk : Sdk.values()) {
                assertThat(sdk.at(liveMock.port())
                                .list(new AccessKey("owner", "owner-secret", null), "VKL3demo", "de1a0", 1, 1)
                                .groupIds())
                        .containsExactly("AE35-demo-T95F");
            }
        }
    }
}
