package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyuncs.http.FormatType;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnlyOnH2
@ServerTest
class OpenModeSdkIT extends SdkContract {

    private static final AccessKey ANY_KEY = new AccessKey("any", "any", null);

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @EnumSource
    void acceptsAnyAccessKey(Sdk sdk) {
        assertThat(list(sdk, ANY_KEY, "lister", 1, 1).groupIds()).containsExactly("g1");
    }

    @ParameterizedTest
    @EnumSource
    void reportsInjectedError(Sdk sdk) {
        api.send(
                "POST",
                "/_livemock/faults",
                "{\"Action\":\"ListMessageGroup\",\"AccessKeyId\":\"any\",\"Code\":\"Forbidden.RAM\",\"Times\":1}");

        assertThat(failureOf(sdk, ANY_KEY, 1, 20).code()).isEqualTo("Forbidden.RAM");
        assertThat(list(sdk, ANY_KEY, "nobody", 1, 20).total()).isZero();
    }

    /** In XML, the SDK finds a list only inside an enclosing element, which the vendor does not document (decision 9). */
    @Test
    void readsXmlFieldsButNotList() {
        Page page = new ClassicSdk(port(), FormatType.XML).list(OWNER, APP, "lister", 1, 20);

        assertThat(page.total()).isEqualTo(45);
        assertThat(page.hasMore()).isTrue();
        assertThat(page.groupIds()).isEmpty();
    }

    @Test
    void readsResultsWithoutListInXml() {
        LiveSdk sdk = new ClassicSdk(port(), FormatType.XML);
        String app = sdk.createApp(OWNER, "xml", Map.of(), Map.of());
        String group = sdk.createGroup(OWNER, app, "ann", Map.of());

        assertThat(sdk.sendMessage(OWNER, app, group, "ben", null, "a <b> & 'c' \"d\" 中文"))
                .isNotEmpty();
        assertThat(sdk.sendLikes(OWNER, app, group, "ben", 3)).isEqualTo(3);
        assertThat(sdk.muteAll(OWNER, app, group, "ann")).isTrue();
        assertThat(sdk.getGroup(OWNER, app, group).isMuteAll()).isTrue();
        assertThat(sdk.getToken(OWNER, app, "ben", "phone-1", "ios").accessTokenExpiredTime())
                .isEqualTo(86_400_000);
    }

    @Test
    void readsErrorInXml() {
        assertThat(catchThrowableOfType(LiveSdk.SdkFailure.class, () -> new ClassicSdk(port(), FormatType.XML)
                                .list(OWNER, APP, "lister", 0, 20))
                        .code())
                .isEqualTo("InvalidPageNum");
    }
}
