package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ApiResponse;
import dev.livemock.testing.ManualClock;
import dev.livemock.testing.ServerTest;
import dev.livemock.testing.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** If a request has two errors, LiveMock reports the one that the vendor's gateway checks first. */
@ServerTest
@TestPropertySource("/auth/strict.properties")
class OrderOfChecksIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    /** The errors with their codes, in the order in which they are checked. */
    private enum Fault {
        METHOD("UnsupportedHTTPMethod"),
        FORMAT("InvalidParameter.Format"),
        VERSION("InvalidVersion"),
        ACTION("InvalidAction.NotFound"),
        COMMON_PARAMETER("MissingSignatureNonce"),
        UNKNOWN_KEY("InvalidAccessKeyId.NotFound"),
        DISABLED_KEY("InvalidAccessKeyId.Inactive"),
        TOKEN("InvalidSecurityToken.MismatchWithAccessKey"),
        TIME("InvalidTimeStamp.Expired"),
        SIGNATURE_METHOD("InvalidSignatureMethod"),
        SIGNATURE("SignatureDoesNotMatch"),
        NONCE("SignatureNonceUsed"),
        THROTTLED("Throttling.User"),
        DENIED("Forbidden.RAM"),
        MISSING("MissingPageNum"),
        INVALID("InvalidPageSize");

        private static final Set<Fault> KEY_ERRORS = EnumSet.of(UNKNOWN_KEY, DISABLED_KEY);
        private static final Set<Fault> NONCE_ERRORS = EnumSet.of(COMMON_PARAMETER, NONCE);

        /** The nonce is not checked in the database if the caller is known to exceed the rate limit. */
        private static final Set<Fault> NONCE_NOT_CHECKED = EnumSet.of(NONCE, THROTTLED);

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** Returns whether one request can have both errors. */
        boolean canOccurWith(Fault other) {
            Set<Fault> both = EnumSet.of(this, other);
            return !KEY_ERRORS.containsAll(both)
                    && !NONCE_ERRORS.containsAll(both)
                    && !(TestDatabase.isPostgres() && both.equals(NONCE_NOT_CHECKED));
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Fault.values()).flatMap(first -> Arrays.stream(Fault.values())
                .filter(second -> first.compareTo(second) < 0 && first.canOccurWith(second))
                .map(second -> Arguments.of(first, second)));
    }

    @BeforeEach
    void refillBuckets() {
        clock.advance(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void reportsErrorThatIsCheckedFirst(Fault first, Fault second) {
        Set<Fault> faults = EnumSet.of(first, second);
        String key = keyFor(faults);
        if (faults.contains(Fault.THROTTLED)) {
            exhaustBucketOf(key);
        }

        ApiResponse response = call(key, faults).send(api);

        assertThat(response.json().get("Code").asString()).isEqualTo(first.code);
    }

    private static String keyFor(Set<Fault> faults) {
        if (faults.contains(Fault.UNKNOWN_KEY)) {
            return "nobody";
        }
        if (faults.contains(Fault.DISABLED_KEY)) {
            return "disabled";
        }
        if (faults.contains(Fault.DENIED)) {
            return faults.contains(Fault.THROTTLED) ? "busydenied" : "denied";
        }
        return faults.contains(Fault.THROTTLED) ? "busy" : "owner";
    }

    private SignedCall call(String key, Set<Fault> faults) {
        SignedCall call = SignedCall.v1(key, clock.instant());
        faults.forEach(fault -> introduce(call, fault, key));
        call.signV1(key + "-secret");
        return faults.contains(Fault.SIGNATURE) ? call.parameter("Signature", "d3Jvbmc=") : call;
    }

    private void introduce(SignedCall call, Fault fault, String key) {
        switch (fault) {
            case METHOD -> call.method("PUT");
            case FORMAT -> call.parameter("Format", "YAML");
            case VERSION -> call.parameter("Version", "2000-01-01");
            case ACTION -> call.parameter("Action", "NoSuchAction");
            case COMMON_PARAMETER -> call.withoutParameter("SignatureNonce");
            case TOKEN -> call.parameter("SecurityToken", "none of this key");
            case TIME -> call.parameter("Timestamp", "2020-01-01T00:00:00Z");
            case SIGNATURE_METHOD -> call.parameter("SignatureMethod", "HMAC-MD5");
            case NONCE -> call.parameter("SignatureNonce", usedNonce(key));
            case MISSING -> call.withoutParameter("PageNum");
            case INVALID -> call.parameter("PageSize", "51");
            case UNKNOWN_KEY, DISABLED_KEY, SIGNATURE, THROTTLED, DENIED -> {}
        }
    }

    private String usedNonce(String key) {
        String nonce = UUID.randomUUID().toString();
        SignedCall.v1(key, clock.instant())
                .parameter("SignatureNonce", nonce)
                .signV1(key + "-secret")
                .send(api);
        return nonce;
    }

    private void exhaustBucketOf(String key) {
        if (key.startsWith("busy")) {
            for (int i = 0; i < 100; i++) {
                SignedCall.v1(key, clock.instant()).signV1(key + "-secret").send(api);
            }
        }
    }
}
