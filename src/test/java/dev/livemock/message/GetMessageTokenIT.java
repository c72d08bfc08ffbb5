package dev.livemock.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests GetMessageToken over HTTP. */
@ServerTest
class GetMessageTokenIT {

    @Autowired
    private ApiClient api;

    @Test
    void returnsNewTokensWithEachCall() {
        String app = api.createApp("tokens");

        JsonNode first = token(app, "de1a0", "phone-1", "ios").result();
        JsonNode second = token(app, "de1a0", "phone-1", "ios").result();

        assertThat(first.propertyNames()).containsExactly("AccessToken", "RefreshToken", "AccessTokenExpiredTime");
        assertThat(first.get("AccessToken").asString())
                .startsWith("oauth_cloud_key:")
                .isNotEqualTo(first.get("RefreshToken").asString())
                .isNotEqualTo(second.get("AccessToken").asString());
        assertThat(first.get("AccessTokenExpiredTime").asLong()).isEqualTo(86_400_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ios", "android", "web", "pc", "Android", "IOS", "Web", "PC"})
    void acceptsDeviceTypeInAnyCase(String deviceType) {
        String app = api.createApp("tokens");

        assertThat(token(app, "u", "d", deviceType).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', d, web, MissingUserId",
        "u, '', web, MissingDeviceId",
        "u, d, '', MissingDeviceType",
        "Upper, d, web, InvalidUserId",
        "u, Upper, web, InvalidDeviceId",
        "u, a.b, web, InvalidDeviceId",
        "u, d, tv, InvalidDeviceType"
    })
    void rejectsInvalidParameter(String userId, String deviceId, String deviceType, String code) {
        token(api.createApp("tokens"), userId, deviceId, deviceType).assertError(400, code);
    }

    @Test
    void acceptsDeviceIdOfUpTo64Characters() {
        String app = api.createApp("tokens");

        assertThat(token(app, "u", "d".repeat(64), "web").status()).isEqualTo(200);
        token(app, "u", "d".repeat(65), "web").assertError(400, "InvalidDeviceId");
    }

    @Test
    void rejectsUnknownApp() {
        token("no-such-app", "u", "d", "web").assertError(404, "AppInfoNotExist");
    }

    private ApiResponse token(String app, String userId, String deviceId, String deviceType) {
        return api.call(
                "GetMessageToken", "AppId", app, "UserId", userId, "DeviceId", deviceId, "DeviceType", deviceType);
    }
}
