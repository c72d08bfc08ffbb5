package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.InProcessLiveMock;
import dev.livemock.fixture.OnlyOnH2;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/** Tests forged headers on Kubernetes, where Spring Boot trusts the headers of proxies by default. */
@OnlyOnH2
class ForgedHeadersIT {

    @Test
    void ignoresSourceAddressAndTransportInHeaders() {
        try (InProcessLiveMock liveMock = startStrict()) {
            assertThat(codesOf(liveMock.api())).containsExactly("Forbidden.RAM", "Forbidden.RAM");
        }
    }

    @Test
    void acceptsHeadersFromTrustedProxy() {
        try (InProcessLiveMock liveMock = startStrict("--livemock.trusted-proxies=127.0.0.1")) {
            assertThat(codesOf(liveMock.api())).containsExactly("OK", "OK");
        }
    }

    private static InProcessLiveMock startStrict(String... additionalArguments) {
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

    private static InProcessLiveMock start(String... arguments) {
        return InProcessLiveMock.start(
                StringUtils.addStringToArray(arguments, "--spring.main.cloud-platform=kubernetes"));
    }

    private static List<String> codesOf(ApiClient api) {
        return Stream.of("address", "transport")
                .map(accessKeyId ->
                        forgedCall(accessKeyId).send(api).json().path("Code").asString("OK"))
                .toList();
    }

    @Test
    void ignoresForwardedAddressOfUnsignedCall() {
        try (InProcessLiveMock liveMock = start()) {
            ApiClient api = liveMock.api();

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
