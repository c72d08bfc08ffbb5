package dev.livemock.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the packaged jar with a heap that messages or mutes fill. */
@OnlyOnH2
@Tag("heap")
class FullHeapIT {

    private static final int MAX_CALLS = 20_000;

    private final Random random = new Random(1);

    @Test
    void rejectsMessagesThatDoNotFitIntoHeapAndStaysHealthy() {
        try (PackagedLiveMock liveMock = start()) {
            ApiClient api = liveMock.api();
            String app = api.createApp("full");
            String group = api.createGroup(app, "ann");

            assertEventuallyRejected(() -> api.call(
                    "SendMessageToGroup",
                    "AppId",
                    app,
                    "GroupId",
                    group,
                    "OperatorUserId",
                    "ben",
                    "Data",
                    randomText()));

            assertHealthy(liveMock, app, group);
        }
    }

    @Test
    void rejectsMutesThatDoNotFitIntoHeapAndStaysHealthy() {
        try (PackagedLiveMock liveMock = start()) {
            ApiClient api = liveMock.api();
            String app = api.createApp("full");
            String group = api.createGroup(app, "ann");
            int[] calls = {0};

            assertEventuallyRejected(() ->
                    api.call("MuteGroupUser", "AppId", app, "GroupId", group, "MuteUserList", userIds(calls[0]++)));

            assertHealthy(liveMock, app, group);
        }
    }

    private static PackagedLiveMock start() {
        return PackagedLiveMock.startIn(List.of("-Xmx85m"), "--livemock.throttle.enabled=false")
                .awaitReady();
    }

    /** Returns a random text of the maximum length. */
    private String randomText() {
        byte[] bytes = new byte[MessageContent.MAX_DATA / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns 200 new UserIds of the maximum length. */
    private static String userIds(int call) {
        StringBuilder userIds = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            userIds.append(i == 0 ? "" : ",").append("%0255d".formatted(call * 200 + i));
        }
        return userIds.toString();
    }

    private static void assertEventuallyRejected(Supplier<ApiResponse> call) {
        ApiResponse last;
        int calls = 0;
        do {
            last = call.get();
        } while (last.status() == 200 && ++calls < MAX_CALLS);
        last.assertError(503, "ServiceUnavailable");
        assertThat(calls).isGreaterThan(20);
    }

    private static void assertHealthy(PackagedLiveMock liveMock, String app, String group) {
        ApiClient api = liveMock.api();
        assertThat(api.get("/readyz").status()).isEqualTo(200);
        assertThat(api.call("ListMessage", "AppId", app, "GroupId", group, "PageNum", "1", "PageSize", "1")
                        .status())
                .isEqualTo(200);
        assertThat(liveMock.log()).contains("The heap of ").doesNotContain("OutOfMemoryError", "ERROR");

        api.call("DeleteMessageApp", "AppId", app).result();
        api.send("POST", "/_livemock/reset");
        String next = api.createApp("next");
        String nextGroup = api.createGroup(next, "ann");
        assertThat(api.call(
                                "SendMessageToGroup",
                                "AppId",
                                next,
                                "GroupId",
                                nextGroup,
                                "OperatorUserId",
                                "ben",
                                "Data",
                                "x")
                        .status())
                .isEqualTo(200);
    }
}
