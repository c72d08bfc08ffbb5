package dev.livemock.control;

import dev.livemock.fault.Fault;
import dev.livemock.fault.FaultPhase;
import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OperationName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A fault to plan. It requires a {@code Code}, a delay or a {@code Cut}; all other fields are optional. It applies to requests
 * that match all of the fields {@code Action}, {@code UserId}, {@code AppId} and {@code AccessKeyId} that are present.
 *
 * @param phase when the fault is applied. {@code Before}: before the operation is executed. {@code After}: after the operation
 *     has succeeded and its changes are committed, so a {@code Code} or a {@code Cut} hides the success from the client. In
 *     this phase, calls that are rejected do not count as occurrences.
 * @param action the operation; if absent, any operation
 * @param userId the parameter UserId of the request; if absent, any or none
 * @param appId the parameter AppId of the request; if absent, any or none
 * @param accessKeyId the AccessKeyId in the request, even if signatures are not verified; if absent, any or none
 * @param code the code of the error to return, which may be one that LiveMock does not know; if absent, no error is returned;
 *     must not be combined with {@code Cut}
 * @param status the HTTP status of the error; if absent, the status that LiveMock uses with the {@code Code}, or 400 for an
 *     unknown code; requires a {@code Code}
 * @param message the message of the error; requires a {@code Code}. If absent, LiveMock uses its own message of the {@code
 *     Code}. If the {@code Code} is unknown or its message has variable parts, LiveMock uses a general message.
 * @param delayMillis the delay, in milliseconds of real time
 * @param maxDelayMillis the maximum delay, at least {@code DelayMillis}; each delay is chosen at random between
 *     {@code DelayMillis} and this value; if absent, the delay is always {@code DelayMillis}
 * @param cut where the connection is closed; must not be combined with {@code Code}. {@code Before}: no part of
 *     the response is sent; the operation is executed only if the {@code Phase} is {@code After}. {@code Middle}: the operation
 *     is executed, and half of the response body is sent. If absent, the response is complete.
 * @param probability the probability that the fault is applied to a matching request
 * @param times how many times the fault is applied before it is removed; if absent, it is applied until it is deleted
 */
@Example(
        summary = "Throttle the next two requests of a user",
        value = "{\"Action\":\"ListMessageGroup\",\"UserId\":\"de1a0\",\"Code\":\"Throttling.User\",\"Times\":2}")
@Example(
        summary = "Return an error with a custom status and message",
        value = "{\"AppId\":\"VKL3demo\",\"Code\":\"GroupIsBusy\",\"Status\":409,\"Message\":\"Try again later.\"}")
@Example(
        summary = "Delay one request in ten by half a second to two seconds",
        value = "{\"DelayMillis\":500,\"MaxDelayMillis\":2000,\"Probability\":0.1}")
@Example(
        summary = "Close the connection in the middle of one response",
        value = "{\"Action\":\"ListMessageGroup\",\"AccessKeyId\":\"reader\",\"Cut\":\"Middle\",\"Times\":1}")
@Example(
        summary = "Execute a request, but close the connection instead of sending the response",
        value = "{\"Phase\":\"After\",\"Action\":\"SendMessageToGroup\",\"Cut\":\"Before\",\"Times\":1}")
record FaultRequest(
        @ApiDefault("Before") @Example("After") @Nullable FaultPhase phase,

        @Example("ListMessageGroup") @OperationName @Nullable String action,

        @Size(min = 1, max = 255) @Example("de1a0") @Nullable String userId,

        @Size(min = 1, max = 255) @Example("VKL3demo") @Nullable String appId,

        @Size(min = 1, max = 255) @Example("reader") @Nullable String accessKeyId,

        @Size(min = 1, max = 255) @Pattern(regexp = "[^\\x00-\\x1f]+", message = "must not contain control characters") @Example("Throttling.User")
        @Nullable String code,

        @Range(min = 400, max = 599) @Example("400") @Nullable Integer status,

        @Size(min = 1, max = 1_000) @Example("Try again later.") @Nullable String message,

        @Range(min = 0, max = Fault.MAX_DELAY_MILLIS) @ApiDefault("0") @Example("500") @Nullable Long delayMillis,

        @Range(min = 0, max = Fault.MAX_DELAY_MILLIS) @Example("2000") @Nullable Long maxDelayMillis,

        @Example("Middle") @Nullable ConnectionCut cut,

        @DecimalMin(value = "0", inclusive = false, message = PROBABILITY_RULE) @DecimalMax(value = "1", message = PROBABILITY_RULE) @ApiDefault("1")
        @Example("0.1")
        @Nullable Double probability,

        @Min(1) @Example("2") @Nullable Integer times) {

    private static final String PROBABILITY_RULE = "must be greater than 0 and at most 1";
    private static final int DEFAULT_STATUS = 400;
    private static final String DEFAULT_MESSAGE = "This error was planned by a tester.";

    /**
     * Converts this request into a fault.
     *
     * @throws dev.livemock.gateway.ApiException if the combination of fields is invalid
     */
    Fault toFault() {
        check();
        ErrorCode known = code == null ? null : ErrorCode.named(code);
        long shortest = Objects.requireNonNullElse(delayMillis, 0L);
        return new Fault(
                Objects.requireNonNullElse(phase, FaultPhase.BEFORE),
                action,
                userId,
                appId,
                accessKeyId,
                code,
                status != null ? status : known == null ? DEFAULT_STATUS : known.status(),
                Objects.requireNonNullElse(message, known == null ? DEFAULT_MESSAGE : known.messageOr(DEFAULT_MESSAGE)),
                shortest,
                Objects.requireNonNullElse(maxDelayMillis, shortest),
                cut,
                Objects.requireNonNullElse(probability, 1.0),
                times);
    }

    private void check() {
        InvalidRequest.require(
                code != null || cut != null || isAboveZero(delayMillis) || isAboveZero(maxDelayMillis),
                "Code",
                "the fault has no effect; set Code, DelayMillis or Cut");
        InvalidRequest.require(status == null || code != null, "Status", "requires a Code");
        InvalidRequest.require(message == null || code != null, "Message", "requires a Code");
        InvalidRequest.require(cut == null || code == null, "Cut", "must not be combined with Code");
        InvalidRequest.require(
                maxDelayMillis == null || delayMillis == null || maxDelayMillis >= delayMillis,
                "MaxDelayMillis",
                "must be between " + delayMillis + " and " + Fault.MAX_DELAY_MILLIS);
    }

    private static boolean isAboveZero(@Nullable Long millis) {
        return millis != null && millis != 0;
    }
}
