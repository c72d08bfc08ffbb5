package dev.livemock.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestDatabase;
import dev.livemock.gateway.Operation;
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
    private enum RequestError {
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

        private static final Set<RequestError> KEY_ERRORS = EnumSet.of(UNKNOWN_KEY, DISABLED_KEY);
        private static final Set<RequestError> NONCE_ERRORS = EnumSet.of(COMMON_PARAMETER, NONCE);

        /** The nonce is not checked in the database if the caller is known to exceed the rate limit. */
        private static final Set<RequestError> NONCE_NOT_CHECKED = EnumSet.of(NONCE, THROTTLED);

        private final String code;

        RequestError(String code) {
            this.code = code;
        }

        /** Returns whether one request can have both errors. */
        boolean canOccurWith(RequestError other) {
            Set<RequestError> both = EnumSet.of(this, other);
            return !KEY_ERRORS.containsAll(both)
                    && !NONCE_ERRORS.containsAll(both)
                    && !(TestDatabase.isPostgres() && both.equals(NONCE_NOT_CHECKED));
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(RequestError.values()).flatMap(first -> Arrays.stream(RequestError.values())
                .filter(second -> first.compareTo(second) < 0 && first.canOccurWith(second))
                .map(second -> Arguments.of(first, second)));
    }

    @BeforeEach
    void refillBuckets() {
        clock.advance(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void reportsErrorThatIsCheckedFirst(RequestError first, RequestError second) {
        Set<RequestError> errors = EnumSet.of(first, second);
        String key = keyFor(errors);

        ApiResponse response = errors.contains(RequestError.THROTTLED)
                ? sendWithEmptyBucket(key, errors)
                : call(key, errors).send(api);

        assertThat(response.json().get("Code").asString()).isEqualTo(first.code);
    }

    private static String keyFor(Set<RequestError> errors) {
        if (errors.contains(RequestError.UNKNOWN_KEY)) {
            return "nobody";
        }
        if (errors.contains(RequestError.DISABLED_KEY)) {
            return "disabled";
        }
        return errors.contains(RequestError.DENIED) ? "denied" : "owner";
    }

    private SignedCall call(String key, Set<RequestError> errors) {
        SignedCall call = SignedCall.v1(key, clock.instant());
        errors.forEach(error -> addTo(call, error, key));
        call.signV1(key + "-secret");
        return errors.contains(RequestError.SIGNATURE) ? call.parameter("Signature", "d3Jvbmc=") : call;
    }

    private void addTo(SignedCall call, RequestError error, String key) {
        switch (error) {
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

    /** Sends the call after another one has taken the only token. Changing the limit also refills the buckets. */
    private ApiResponse sendWithEmptyBucket(String key, Set<RequestError> errors) {
        setLimit(1);
        try {
            SignedCall.v1(key, clock.instant()).signV1(key + "-secret").send(api);
            return call(key, errors).send(api);
        } finally {
            setLimit(Operation.LIST_MESSAGE_GROUP.queriesPerSecond());
        }
    }

    private void setLimit(int queriesPerSecond) {
        assertThat(api.send(
                                "PUT",
                                "/_livemock/throttle",
                                "{\"Operations\":{\"ListMessageGroup\":" + queriesPerSecond + "}}")
                        .status())
                .isEqualTo(200);
    }
}
