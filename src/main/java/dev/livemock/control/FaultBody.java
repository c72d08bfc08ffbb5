package dev.livemock.control;

import dev.livemock.error.ErrorCode;
import dev.livemock.fault.Fault;
import dev.livemock.gateway.Cut;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is asked for. All is optional but what it does: a {@code Code}, a delay or a {@code Cut}.
 *
 * @param status absent, that of the catalogue for the code, or 400
 * @param message absent, that of the catalogue, or a text that says that it was planned
 * @param maxDelayMillis absent, the delay is always {@code delayMillis}
 * @param cut {@code Before} or {@code Middle}
 * @param probability absent, it always happens
 * @param times absent, it does not end
 */
record FaultBody(
        @Nullable String action,
        @Nullable String userId,
        @Nullable String appId,
        @Nullable String accessKeyId,
        @Nullable String code,
        @Nullable Integer status,
        @Nullable String message,
        @Nullable Long delayMillis,
        @Nullable Long maxDelayMillis,
        @Nullable String cut,
        @Nullable Double probability,
        @Nullable Integer times) {

    private static final int MAX_NAME = 255;
    private static final int MAX_MESSAGE = 1_000;
    private static final int DEFAULT_STATUS = 400;
    private static final String DEFAULT_MESSAGE = "This error was planned by a tester.";

    /**
     * Makes the fault.
     *
     * @throws dev.livemock.error.ApiException if a field cannot be used
     */
    Fault toFault() {
        check();
        ErrorCode known = code == null ? null : ErrorCode.named(code);
        long shortest = Objects.requireNonNullElse(delayMillis, 0L);
        return new Fault(
                action,
                userId,
                appId,
                accessKeyId,
                code,
                status != null ? status : known == null ? DEFAULT_STATUS : known.status(),
                Objects.requireNonNullElse(message, known == null ? DEFAULT_MESSAGE : known.text(DEFAULT_MESSAGE)),
                shortest,
                Objects.requireNonNullElse(maxDelayMillis, shortest),
                cut == null ? null : Cut.valueOf(cut.toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(probability, 1.0),
                times);
    }

    private void check() {
        require(
                code != null || cut != null || isAboveZero(delayMillis) || isAboveZero(maxDelayMillis),
                "Code",
                "the fault does nothing; it needs a Code, a DelayMillis or a Cut");
        requireLength("UserId", userId, MAX_NAME);
        requireLength("AppId", appId, MAX_NAME);
        requireLength("AccessKeyId", accessKeyId, MAX_NAME);
        requireLength("Code", code, MAX_NAME);
        requireLength("Message", message, MAX_MESSAGE);
        require(status == null || code != null, "Status", "it needs a Code");
        require(message == null || code != null, "Message", "it needs a Code");
        require(status == null || (status >= 400 && status <= 599), "Status", "it must be from 400 to 599");
        require(cut == null || code == null, "Cut", "there cannot be a Code too, since no answer is whole");
        require(cut == null || cut.equals("Before") || cut.equals("Middle"), "Cut", "it must be Before or Middle");
        requireDelay("DelayMillis", delayMillis, 0);
        requireDelay("MaxDelayMillis", maxDelayMillis, Objects.requireNonNullElse(delayMillis, 0L));
        require(
                probability == null || (probability > 0 && probability <= 1),
                "Probability",
                "it must be above 0 and at most 1");
        require(times == null || times >= 1, "Times", "it must be at least 1");
    }

    private static boolean isAboveZero(@Nullable Long millis) {
        return millis != null && millis != 0;
    }

    private static void requireLength(String field, @Nullable String text, int max) {
        require(text == null || !text.isEmpty(), field, "it is empty; leave it out");
        require(text == null || text.length() <= max, field, "it is longer than " + max + " characters");
    }

    private static void requireDelay(String field, @Nullable Long millis, long min) {
        require(
                millis == null || (millis >= min && millis <= Fault.MAX_DELAY_MILLIS),
                field,
                "it must be from " + min + " to " + Fault.MAX_DELAY_MILLIS);
    }

    private static void require(boolean condition, String field, String reason) {
        ControlRequest.require(condition, field, reason);
    }
}
