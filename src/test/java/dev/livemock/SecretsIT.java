package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.livemock.auth.SignedCall;
import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.PackagedLiveMock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Verifies that responses and logs never contain secrets from the settings, even at debug level. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class SecretsIT {

    private static final String SECRET = "secret-of-the-key";
    private static final String SESSION = "token-of-the-session";
    private static final String TOKEN = "token-of-the-control";

    @Test
    void doesNotExposeSecretsAtDebugLevel() {
        try (PackagedLiveMock liveMock = PackagedLiveMock.start(
                        "--logging.level.root=debug",
                        "--logging.level.dev.livemock=debug",
                        "--livemock.auth.mode=strict",
                        "--livemock.control.token=" + TOKEN,
                        "--livemock.auth.credentials[0].access-key-id=owner",
                        "--livemock.auth.credentials[0].access-key-secret=" + SECRET,
                        "--livemock.auth.credentials[1].access-key-id=sts",
                        "--livemock.auth.credentials[1].access-key-secret=" + SECRET,
                        "--livemock.auth.credentials[1].security-token=" + SESSION)
                .awaitReady()) {
            ApiClient api = liveMock.api();
            List<ApiResponse> responses = new ArrayList<>();
            SignedCall.v3(Instant.now()).signV3("owner", SECRET).assertPasses(api);
            responses.add(SignedCall.v1("owner", Instant.now()).signV1("wrong").send(api));
            responses.add(SignedCall.v3(Instant.now()).signV3("owner", "wrong").send(api));
            responses.add(SignedCall.v1("sts", Instant.now()).signV1(SECRET).send(api));
            for (String path : List.of("state", "credentials", "requests", "overview")) {
                ApiResponse response =
                        api.send(api.request("/_livemock/" + path).header("Authorization", "Bearer " + TOKEN));
                assertThat(response.status()).isEqualTo(200);
                responses.add(response);
                responses.add(api.get("/_livemock/" + path));
            }
            responses.add(api.get("/actuator/prometheus"));
            responses.add(api.get("/actuator/health"));

            assertThat(responses).extracting(ApiResponse::body).noneMatch(SecretsIT::containsSecret);
            assertThat(liveMock.log().lines()).hasSizeGreaterThan(100).noneMatch(SecretsIT::containsSecret);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://host/d?user=u&password=" + SECRET,
                "jdbc:mysql://u:" + SECRET + "@host/d",
                "jdbc:mysql://u:?" + SECRET + "@host/d",
                "jdbc:postgresql://u:" + SECRET + "@localhost:5432/d",
                "jdbc:postgresql://u:" + SECRET + "@localhost/d",
                "jdbc:postgresql://u:" + SECRET + "@host:port/d?password=" + SECRET
            })
    void doesNotExposeSecretsOfInvalidDatabaseUrl(String url, CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> SpringApplication.run(
                        LiveMock.class, "--spring.datasource.url=" + url, "--livemock.database-wait=0s"));

        assertThat(output)
                .contains("The setting spring.datasource.url is \"jdbc:")
                .doesNotContain(SECRET);
    }

    private static boolean containsSecret(String text) {
        return text.contains(SECRET) || text.contains(SESSION) || text.contains(TOKEN);
    }
}
