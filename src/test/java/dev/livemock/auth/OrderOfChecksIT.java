package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ApiResponse;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.ManualClock;
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

/** Of two faults in one request, the one that the vendor's gateway looks for first is reported. */
@LiveMockTest
@TestPropertySource("/auth/strict.properties")
class OrderOfChecksIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    /** The faults, in the order in which they are looked for, each with its code. */
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

        private static final Set<Fault> OF_THE_KEY = EnumSet.of(UNKNOWN_KEY, DISABLED_KEY);
        private static final Set<Fault> OF_THE_NONCE = EnumSet.of(COMMON_PARAMETER, NONCE);

        /** The database is not asked for the nonce of a caller who is known to be over the limit. */
        private static final Set<Fault> NOT_ASKED_FOR = EnumSet.of(NONCE, THROTTLED);

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** Whether one request can have both faults. */
        boolean goesWith(Fault other) {
            Set<Fault> both = EnumSet.of(this, other);
            return !OF_THE_KEY.containsAll(both)
                    && !OF_THE_NONCE.containsAll(both)
                    && !(TestDatabase.isPostgres() && both.equals(NOT_ASKED_FOR));
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Fault.values()).flatMap(first -> Arrays.stream(Fault.values())
                .filter(second -> first.compareTo(second) < 0 && first.goesWith(second))
                .map(second -> Arguments.of(first, second)));
    }

    @BeforeEach
    void refillTheBuckets() {
        clock.advance(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void reportsTheEarlierOfTwoFaults(Fault first, Fault second) {
        Set<Fault> faults = EnumSet.of(first, second);
        String key = keyFor(faults);
        if (faults.contains(Fault.THROTTLED)) {
            exhaustBucketOf(key);
        }

        ApiResponse answer = call(key, faults).send(api);

        assertThat(answer.json().get("Code").asString()).isEqualTo(first.code);
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
        faults.forEach(fault -> spoil(call, fault, key));
        call.signV1(key + "-secret");
        return faults.contains(Fault.SIGNATURE) ? call.parameter("Signature", "d3Jvbmc=") : call;
    }

    private void spoil(SignedCall call, Fault fault, String key) {
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
