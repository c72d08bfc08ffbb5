package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.SdkFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that every SDK must pass in the auth modes that verify signatures. */
abstract class SignatureContract extends SdkContract {

    @ParameterizedTest
    @EnumSource
    void reportsUnknownAccessKey(Sdk sdk) {
        SdkFailure failure = failureOf(sdk, new AccessKey("nobody", "x", null), 1, 20);

        assertThat(failure.code()).isEqualTo("InvalidAccessKeyId.NotFound");
        assertThat(failure).hasMessageContaining("Specified access key is not found.");
    }

    @ParameterizedTest
    @EnumSource
    void reportsDisabledAccessKey(Sdk sdk) {
        assertThat(failureOf(sdk, new AccessKey("disabled", "disabled-secret", null), 1, 20)
                        .code())
                .isEqualTo("InvalidAccessKeyId.Inactive");
    }

    /** The classic SDK reports a wrong secret if the error message contains the string that the SDK has signed. */
    @ParameterizedTest
    @EnumSource
    void reportsWrongSecret(Sdk sdk) {
        assertThat(failureOf(sdk, new AccessKey("owner", "wrong", null), 1, 20).code())
                .isEqualTo(sdk == Sdk.CLASSIC ? "SDK.InvalidAccessKeySecret" : "SignatureDoesNotMatch");
    }

    @ParameterizedTest
    @EnumSource
    void reportsWrongSecurityToken(Sdk sdk) {
        assertThat(failureOf(sdk, new AccessKey("sts", "sts-secret", "another"), 1, 20)
                        .code())
                .isEqualTo("InvalidSecurityToken.MismatchWithAccessKey");
    }
}
