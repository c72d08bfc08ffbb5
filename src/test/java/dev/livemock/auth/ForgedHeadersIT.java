package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.PackagedLiveMock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged jar in an environment where Spring Boot trusts proxy headers by default. */
@OnlyOnH2
class ForgedHeadersIT {

    private static final Map<String, String> KUBERNETES =
            Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "KUBERNETES_SERVICE_PORT", "443");

    @Test
    void ignoresSourceAddressAndTransportInHeaders() {
        try (PackagedLiveMock liveMock = startStrict()) {
            assertThat(codesOf(liveMock.api())).containsExactly("Forbidden.RAM", "Forbidden.RAM");
        }
    }

    @Test
    void acceptsHeadersFromTrustedProxy() {
        try (PackagedLiveMock liveMock = startStrict("--livemock.trusted-proxies=127.0.0.1")) {
            assertThat(codesOf(liveMock.api())).containsExactly("OK", "OK");
        }
    }

    private static PackagedLiveMock startStrict(String... additionalArguments) {
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
        return PackagedLiveMock.startWithEnvironment(KUBERNETES, arguments.toArray(String[]::new))
                .awaitReady();
    }

    private static List<String> codesOf(ApiClient api) {
        return Stream.of("address", "transport")
                .map(accessKeyId ->
                        forgedCall(accessKeyId).send(api).json().path("Code").asString("OK"))
                .toList();
    }

    @Test
    void ignoresForwardedAddressOfUnsignedCall() {
        try (PackagedLiveMock liveMock =
                PackagedLiveMock.startWithEnvironment(KUBERNETES).awaitReady()) {
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
