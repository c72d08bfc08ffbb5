package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Verifies that an invalid setting prevents the start, with one message that names the setting and the allowed values. */
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class SettingsIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    livemock.throttle.queries-per-second  | 0        | must be between 1 and 1000000
                    livemock.throttle.queries-per-second  | many     | must be an integer
                    livemock.throttle.operations.Nonsense | 5        | must be one of [BatchGetOnlineUsers,
                    livemock.seed                         | /no/file | no readable file or directory
                    spring.datasource.url                 | jdbc:mysql://h/d | it must start with jdbc:postgresql: or jdbc:h2:
                    spring.datasource.url                 | jdbc:h2:mem:     | must have a name, such as jdbc:h2:mem:livemock
                    spring.datasource.url                 | jdbc:postgresql://h:x/d | it must have the form jdbc:postgresql://host:5432/database
                    livemock.data-dir                     | /proc/x  | cannot be created
                    livemock.data-dir                     | pom.xml  | pom.xml is not a directory
                    livemock.data-dir                     | a;b      | semicolon
                    server.http2.enabled                  | true     | HTTP/1.1 only
                    livemock.trusted-proxies              | proxy.example | must be an IP address or a range such as 10.0.0.0/8
                    livemock.trusted-proxies              | 10.0.0.0/33 | must be an IP address or a range
                    """)
    void rejectsInvalidSetting(String name, String value, String rule, CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--" + name + "=" + value));

        assertRejected(name, value, rule, output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    livemock.throttle.queries-per-second  | 1000001  | must be between 1 and 1000000
                    livemock.throttle.enabled             | perhaps  | must be true or false
                    livemock.throttle.operations.ListMessageGroup | 0 | must be between 1 and 1000000
                    livemock.auth.mode                    | shut     | must be one of [open, verify, strict]
                    livemock.paging.defaults              | 2        | must be true or false
                    livemock.database-wait                | PT1H1M   | must be from 0s to 1h
                    livemock.database-wait                | PT-1S    | must be from 0s to 1h
                    livemock.database-wait                | soon     | must be a duration such as 30s
                    livemock.control.hosts[0]             | https://a.b | must be a host name without
                    livemock.control.hosts[0]             | a.b:8080 | must be a host name without
                    livemock.control.deliveries           | 100001   | must be between 0 and 100000
                    livemock.callback.url                 | ftp://backend/hook | must be an http or https URL
                    livemock.callback.url                 | http://user@backend/hook | without user information or a fragment
                    livemock.callback.url                 | http://backend/hook#part | without user information or a fragment
                    livemock.callback.url                 | http://backend:65536/hook | must be an http or https URL
                    livemock.callback.url                 | /hook    | must be an http or https URL with a host
                    livemock.callback.url                 | http://a b/ | must be an http or https URL with a host
                    livemock.https                        | maybe    | must be true or false
                    livemock.allowed-origins[0]           | shop.example | must be an origin such as https://shop.example:8443
                    livemock.allowed-origins[0]           | https://shop.example/ | must be an origin such as
                    """)
    void rejectsInvalidValueWhenSettingsAreBound(String name, String value, String rule, CapturedOutput output) {
        assertThatException().isThrownBy(() -> bind("--" + name + "=" + value));

        assertRejected(name, value, rule, output);
    }

    private static void assertRejected(String name, String value, String rule, CapturedOutput output) {
        assertThat(lettersOf(output.toString())).contains(lettersOf(name));
        assertThat(output).contains(value, rule);
        assertThat(output.toString().split("Z +(ERROR|WARN) "))
                .as("one message")
                .hasSize(2);
        assertThat(output).doesNotContain("\tat ");
    }

    /** Returns the letters in lower case, since Spring Boot also writes names in camel case, and keys of maps in brackets. */
    private static String lettersOf(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1", "", "http"})
    void rejectsInvalidPort(String port, CapturedOutput output) {
        assertThatException().isThrownBy(() -> SpringApplication.run(LiveMock.class, "--server.port=" + port)
                .close());

        assertThat(output)
                .contains("Invalid value '" + port + "' for configuration property 'server.port'")
                .contains("must be between 1 and 65535, or 0")
                .doesNotContain("\tat ");
    }

    @Test
    void rejectsAddressOfAnotherMachine(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--server.address=192.0.2.1"));

        assertThat(output)
                .contains("LiveMock cannot listen", "Correct the settings server.address and server.port")
                .doesNotContain("\tat ");
    }

    @Test
    void rejectsPortInUse(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatException()
                    .isThrownBy(() -> SpringApplication.run(LiveMock.class, "--server.port=" + taken.getLocalPort())
                            .close());

            assertThat(output)
                    .contains("The port " + taken.getLocalPort() + " is already in use", "--server.port=")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shop.yaml, The argument shop.yaml is not a setting",
        "livemock.seed=shop.yaml, The argument livemock.seed=shop.yaml is not a setting",
        "-livemock.seed=shop.yaml, The argument -livemock.seed=shop.yaml is not a setting",
        "--help, The setting help does not exist",
        "--LIVEMOCK_SEED=shop.yaml, The setting LIVEMOCK_SEED does not exist",
        "--livemocks.seed=shop.yaml, The setting livemocks.seed does not exist"
    })
    void rejectsArgumentThatIsNotSetting(String argument, String message, CapturedOutput output) {
        assertThatException().isThrownBy(() -> start(argument));

        assertThat(output).contains(message, "as --name=value").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"livemock.auth.mode", "livemock.throttle.queries-per-second", "livemock.database-wait"})
    void rejectsSettingWithoutValue(String name, CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--" + name + "="));

        assertThat(output).contains("The setting " + name + " does not exist, or it has no value.");
    }

    @ParameterizedTest
    @CsvSource({"livemock.no-such-setting", "livemock.throttle.rate", "livemock.throtle.enabled"})
    void rejectsUnknownSetting(String name, CapturedOutput output) {
        assertThatException().isThrownBy(() -> bind("--" + name + "=1"));

        assertThat(output).contains("The setting " + name + " does not exist.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    policy= | must not be empty
                    policy=/no/such/file | neither JSON nor a readable file
                    policy={"Version":"1","Statement":[{"Effect":"Allow","Action":"*"}]} | at Statement[0].Resource: it is missing
                    """)
    void rejectsInvalidPolicyWithoutShowingSecret(String policy, String reason, CapturedOutput output) {
        assertThatException().isThrownBy(() -> startWithPolicy(policy));

        assertThat(output)
                .contains("livemock.auth.credentials[0].policy", reason)
                .doesNotContain("top-secret", "\tat ");
    }

    @Test
    void rejectsMalformedCredentialsWithoutShowingSecret(CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--livemock.auth.credentials=owner:top-secret"));

        assertThat(output).contains("livemock.auth.credentials").doesNotContain("top-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "access-key-id=owner, access-key-secret",
        "access-key-secret=top-secret, access-key-id",
        "access-key-id=, access-key-id",
        "access-key-secret=, access-key-secret"
    })
    void rejectsIncompleteCredential(String given, String missing, CapturedOutput output) {
        assertThatException().isThrownBy(() -> start("--livemock.auth.credentials[0]." + given));

        assertThat(output)
                .contains("The setting livemock.auth.credentials[0]." + missing + " must not be empty.")
                .doesNotContain("top-secret", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"top-secret", "topsecret012345678901234567890123", "topsecret\u00fc"})
    void rejectsInvalidCallbackKeyWithoutShowingIt(String key, CapturedOutput output) {
        assertThatException().isThrownBy(() -> bind("--livemock.callback.key=" + key));

        assertThat(output)
                .contains("The setting livemock.callback.key must be 1 to 32 letters and digits.")
                .doesNotContain(key, "\tat ");
    }

    @Test
    void warnsOfStrictModeWithoutCredentials(CapturedOutput output) {
        start("--livemock.auth.mode=strict");

        assertThat(output).contains("strict, but livemock.auth.credentials is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:kept-open", "jdbc:h2:mem:configured;db_close_delay=-1"})
    void startsWithDatabaseInMemory(String url, CapturedOutput output) {
        start("--spring.datasource.url=" + url);

        assertThat(output).containsPattern("Ready at .* data in jdbc:h2:mem:");
    }

    private static void startWithPolicy(String policy) {
        InProcessLiveMock.start(
                        "--livemock.auth.credentials[0].access-key-id=owner",
                        "--livemock.auth.credentials[0].access-key-secret=top-secret",
                        "--livemock.auth.credentials[0]." + policy)
                .close();
    }

    /**
     * Binds the settings without starting the rest of LiveMock. Startup failures are reported as in LiveMock, without Spring's
     * own warning.
     */
    private static void bind(String argument) {
        SpringApplication application = new SpringApplication(SettingsConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application
                .run(argument, "--logging.level.org.springframework.context.annotation=error")
                .close();
    }

    private static void start(String argument) {
        InProcessLiveMock.start(argument).close();
    }
}
