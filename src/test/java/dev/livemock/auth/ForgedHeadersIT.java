package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.LiveMock;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.OnlyOnH2;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests forged headers on Kubernetes, where Spring Boot trusts the headers of proxies by default. */
@OnlyOnH2
class ForgedHeadersIT {

    @Test
    void ignoresSourceAddressAndTransportInHeaders() {
        try (ConfigurableApplicationContext liveMock = startStrict()) {
            assertThat(codesOf(apiOf(liveMock))).containsExactly("Forbidden.RAM", "Forbidden.RAM");
        }
    }

    @Test
    void acceptsHeadersFromTrustedProxy() {
        try (ConfigurableApplicationContext liveMock = startStrict("--livemock.trusted-proxies=127.0.0.1")) {
            assertThat(codesOf(apiOf(liveMock))).containsExactly("OK", "OK");
        }
    }

    private static ConfigurableApplicationContext startStrict(String... additionalArguments) {
        List<String> arguments = new ArrayList<>(List.of(
                "--livemock.auth.mode=strict",
                "--livemock.auth.credentials[0].access-key-id=address",
                "--livemock.auth.credentials[0].access-key-secret=secret",
                "--livemock.auth.credentials[0].policy="
                        + allowedIf("\"IpAddress\":{\"acs:SourceIp\":\"203.0.113.7\"}"),
                "--livemock.auth.credentials[1].access-key-id=transport",
                "--livemock.auth.credentials[1].access-key-secret=secret",
                "--livemock.auth.credentials[1].policy=" + allowedIf("\"Bool\":{\"acs:SecureTransport\":\"true\"}")));
        arguments.addAll(List.of(additionalArguments));
        return start(arguments.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.main.cloud-platform=kubernetes"));
        all.addAll(List.of(arguments));
        return SpringApplication.run(LiveMock.class, all.toArray(String[]::new));
    }

    private static ApiClient apiOf(ConfigurableApplicationContext liveMock) {
        return new ApiClient(liveMock.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static List<String> codesOf(ApiClient api) {
        return Stream.of("address", "transport")
                .map(accessKeyId ->
                        forgedCall(accessKeyId).send(api).json().path("Code").asString("OK"))
                .toList();
    }

    @Test
    void ignoresForwardedAddressOfUnsignedCall() {
        try (ConfigurableApplicationContext liveMock = start()) {
            ApiClient api = apiOf(liveMock);

            api.send(api.request("/ListMessageApp?PageNum=1&PageSize=1").header("X-Forwarded-For", "203.0.113.7"));

            assertThat(api.get("/_livemock/requests").json().at("/Requests/0/Caller"))
                    .hasToString("{\"Kind\":\"Address\",\"Name\":\"127.0.0.1\"}");
        }
    }

    private static String allowedIf(String condition) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{"
                + condition + "}}]}";
    }

    private static SignedCall forgedCall(String accessKeyId) {
        return SignedCall.v3(Instant.now())
                .signV3(accessKeyId, "secret")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https");
    }
}
