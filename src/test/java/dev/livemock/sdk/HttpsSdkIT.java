package dev.livemock.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.http.FormatType;
import dev.livemock.fixture.HttpsClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import dev.livemock.sdk.LiveSdk.AccessKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tests the Java SDKs over HTTPS. The SDKs trust only the downloaded certificate. */
@OnlyOnH2
@ServerTest
@TestPropertySource(properties = "livemock.https=true")
class HttpsSdkIT {

    private static final AccessKey ANY = new AccessKey("any", "any", null);

    @LocalServerPort
    private int port;

    @Test
    void succeedsWithTeaSdk() {
        assertSucceeds(new TeaSdk(port, null, HttpsClient.download(port)));
    }

    @Test
    void succeedsWithClassicSdk() {
        assertSucceeds(new ClassicSdk(port, FormatType.JSON, HttpsClient.download(port)));
    }

    private static void assertSucceeds(LiveSdk sdk) {
        String appId = sdk.createApp(ANY, "https", Map.of(), Map.of());
        String groupId = sdk.createGroup(ANY, appId, "ann", Map.of());

        assertThat(sdk.list(ANY, appId, "ann", 1, 20).groupIds()).containsExactly(groupId);
    }
}
