package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyuncs.http.FormatType;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.TestData;
import dev.livemock.sdk.LiveSdk.AccessKey;
import dev.livemock.sdk.LiveSdk.Page;
import dev.livemock.sdk.LiveSdk.SdkFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests that every SDK must pass in every auth mode. Each subclass tests one mode. */
abstract class SdkContract {

    static final String APP = "sdk";
    static final AccessKey OWNER = new AccessKey("owner", "owner-secret", null);

    private static final List<String> SPECIAL_USER_IDS =
            List.of("a b", "quote'\"", "*", "~", "+", "%", "%41", "&=?#/", "中文", "😀", "u 1*~'(中)");

    @Autowired
    private TestData testData;

    @Autowired
    private ManualClock clock;

    @LocalServerPort
    private int port;

    /** The SDKs with their signature versions. */
    enum Sdk {
        CLASSIC,
        TEA_V3,
        TEA_V1;

        LiveSdk at(int port) {
            return switch (this) {
                case CLASSIC -> new ClassicSdk(port, FormatType.JSON);
                case TEA_V3 -> new TeaSdk(port, null);
                // With the signature algorithm "v2", the SDK uses signature version 1.0.
                case TEA_V1 -> new TeaSdk(port, "v2");
            };
        }
    }

    @BeforeEach
    void createDataAndRefillBuckets() {
        clock.catchUp();
        if (!testData.hasApp(APP)) {
            testData.app(APP);
            testData.groups(APP, 45, "lister");
            for (String userId : SPECIAL_USER_IDS) {
                testData.group(APP, "of " + userId, 1, userId);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void returnsPage(Sdk sdk) {
        Page page = list(sdk, OWNER, "lister", 1, 20);

        assertThat(page.groupIds()).hasSize(20).startsWith("g1", "g2");
        assertThat(page.total()).isEqualTo(45);
        assertThat(page.hasMore()).isTrue();
        assertThat(page.requestId()).matches("[0-9A-F-]{36}");
    }

    @ParameterizedTest
    @EnumSource
    void returnsAllPages(Sdk sdk) {
        List<String> all = new ArrayList<>();
        Page page;
        int pageNum = 0;
        do {
            page = list(sdk, OWNER, "lister", ++pageNum, 20);
            all.addAll(page.groupIds());
        } while (page.hasMore());

        assertThat(all).hasSize(45).doesNotHaveDuplicates().startsWith("g1").endsWith("g45");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsSpecialCharactersInUserId(Sdk sdk) {
        for (String userId : SPECIAL_USER_IDS) {
            assertThat(list(sdk, OWNER, userId, 1, 20).groupIds()).containsExactly("of " + userId);
        }
    }

    @ParameterizedTest
    @EnumSource
    void returnsEmptyPageForUnknownUser(Sdk sdk) {
        Page page = list(sdk, OWNER, "nobody", 1, 20);

        assertThat(page.groupIds()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(page.hasMore()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void reportsMissingParameter(Sdk sdk) {
        SdkFailure failure = failureOf(sdk, OWNER, null, 20);

        assertThat(failure.code()).isEqualTo("MissingPageNum");
        assertThat(failure).hasMessageContaining("PageNum is mandatory for this action.");
    }

    @ParameterizedTest
    @EnumSource
    void reportsInvalidParameter(Sdk sdk) {
        assertThat(failureOf(sdk, OWNER, 1, 51).code()).isEqualTo("InvalidPageSize");
    }

    @ParameterizedTest
    @EnumSource
    void reportsThrottling(Sdk sdk) {
        AccessKey busy = new AccessKey("busy", "busy-secret", null);
        for (int i = 0; i < 100; i++) {
            list(sdk, busy, "lister", 1, 1);
        }

        SdkFailure failure = failureOf(sdk, busy, 1, 20);

        assertThat(failure.code()).isEqualTo("Throttling.User");
        assertThat(failure).hasMessageContaining("Request was denied due to user flow control.");
    }

    @ParameterizedTest
    @EnumSource
    void acceptsTemporaryAccessKey(Sdk sdk) {
        assertThat(list(sdk, new AccessKey("sts", "sts-secret", "token"), "lister", 1, 1)
                        .groupIds())
                .containsExactly("g1");
    }

    @ParameterizedTest
    @EnumSource
    void callsAllOperations(Sdk sdk) {
        new AppScenario(sdk.at(port), OWNER, () -> clock.advance(Duration.ofSeconds(1))).run();
    }

    final Page list(Sdk sdk, AccessKey key, String userId, @Nullable Integer pageNum, @Nullable Integer pageSize) {
        return sdk.at(port).list(key, APP, userId, pageNum, pageSize);
    }

    final SdkFailure failureOf(Sdk sdk, AccessKey key, @Nullable Integer pageNum, @Nullable Integer pageSize) {
        return catchThrowableOfType(SdkFailure.class, () -> list(sdk, key, "lister", pageNum, pageSize));
    }

    final int port() {
        return port;
    }
}
