package dev.livemock.auth;

import dev.livemock.gateway.ErrorCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** When a call was signed: {@code yyyy-MM-ddTHH:mm:ssZ}, UTC, a fraction of the second allowed. */
final class SignatureTimestamp {

    /** How far a call's time may be from the server's, either way. */
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    private SignatureTimestamp() {}

    /**
     * Reads the time and checks that it is near.
     *
     * @throws dev.livemock.gateway.ApiException {@code InvalidTimeStamp.Format} or {@code InvalidTimeStamp.Expired}
     */
    static Instant read(String text, Instant now) {
        Instant signed = parse(text);
        if (Duration.between(signed, now).abs().compareTo(TOLERANCE) > 0) {
            throw ErrorCode.TIMESTAMP_EXPIRED.exception();
        }
        return signed;
    }

    private static Instant parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ErrorCode.TIMESTAMP_MALFORMED.exception();
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw ErrorCode.TIMESTAMP_MALFORMED.exception();
        }
    }
}
