package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.tea.TeaException;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.SdkFailure;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

@OnlyOnH2
@ServerTest
@TestPropertySource("/auth/strict.properties")
class StrictModeSdkIT extends SignatureContract {

    private static final AccessKey DENIED = new AccessKey("denied", "denied-secret", null);

    @ParameterizedTest
    @EnumSource
    void reportsActionDeniedByPolicy(Sdk sdk) {
        assertThat(failureOf(sdk, DENIED, 1, 20).code()).isEqualTo("Forbidden.RAM");
    }

    @Test
    void reportsDetailsOfDeniedAction() {
        SdkFailure failure = failureOf(Sdk.TEA_V3, DENIED, 1, 20);

        assertThat(failure)
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(TeaException.class))
                .extracting(TeaException::getAccessDeniedDetail, InstanceOfAssertFactories.MAP)
                .containsEntry("AuthAction", "live:ListMessageGroup")
                .containsEntry("NoPermissionType", "ExplicitDeny");
    }

    @ParameterizedTest
    @EnumSource
    void reportsActionNotAllowedByPolicy(Sdk sdk) {
        LiveSdk live = sdk.at(port());
        AccessKey reader = new AccessKey("allowed", "allowed-secret", null);

        assertThat(live.listApps(reader, 1, 1)).hasSize(1);
        assertThat(catchThrowableOfType(SdkFailure.class, () -> live.createGroup(reader, APP, "a", Map.of()))
                        .code())
                .isEqualTo("Forbidden.RAM");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsActionAllowedByPolicy(Sdk sdk) {
        assertThat(list(sdk, new AccessKey("allowed", "allowed-secret", null), "lister", 1, 1)
                        .groupIds())
                .containsExactly("g1");
    }
}
