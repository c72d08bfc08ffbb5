package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.SdkFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every SDK sees in the modes that look at signatures. */
abstract class SignatureContract extends SdkContract {

    @ParameterizedTest
    @EnumSource
    void seesThatItsKeyIsUnknown(Sdk sdk) {
        SdkFailure failure = refusal(sdk, new AccessKey("nobody", "x", null), 1, 20);

        assertThat(failure.code()).isEqualTo("InvalidAccessKeyId.NotFound");
        assertThat(failure).hasMessageContaining("Specified access key is not found.");
    }

    @ParameterizedTest
    @EnumSource
    void seesThatItsKeyIsDisabled(Sdk sdk) {
        assertThat(refusal(sdk, new AccessKey("disabled", "disabled-secret", null), 1, 20)
                        .code())
                .isEqualTo("InvalidAccessKeyId.Inactive");
    }

    /** The classic SDK finds its own string to sign in the message, and concludes that only the secret can be wrong. */
    @ParameterizedTest
    @EnumSource
    void seesThatItsSecretIsWrong(Sdk sdk) {
        assertThat(refusal(sdk, new AccessKey("owner", "wrong", null), 1, 20).code())
                .isEqualTo(sdk == Sdk.CLASSIC ? "SDK.InvalidAccessKeySecret" : "SignatureDoesNotMatch");
    }

    @ParameterizedTest
    @EnumSource
    void seesThatItsTokenIsAnothers(Sdk sdk) {
        assertThat(refusal(sdk, new AccessKey("sts", "sts-secret", "another"), 1, 20)
                        .code())
                .isEqualTo("InvalidSecurityToken.MismatchWithAccessKey");
    }
}
