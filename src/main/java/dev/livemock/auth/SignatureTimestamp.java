package dev.livemock.auth;

import dev.livemock.gateway.ErrorCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Reads the timestamp of a call: {@code yyyy-MM-ddTHH:mm:ssZ} in UTC, with optional fractional seconds. */
final class SignatureTimestamp {

    /** The maximum difference between the timestamp and the server's clock, in either direction. */
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    private SignatureTimestamp() {}

    /**
     * Parses a timestamp and checks that it is within the tolerance.
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
