package dev.livemock.control;

import dev.livemock.fault.Fault;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.NamedSchema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is asked for. It needs a {@code Code}, a delay or a {@code Cut}; all else is optional. It is meant for the
 * calls that have all of the {@code Action}, {@code UserId}, {@code AppId} and {@code AccessKeyId} that it names.
 *
 * @param action the operation; absent, any
 * @param userId the parameter UserId of the call; absent, any
 * @param appId the parameter AppId of the call; absent, any
 * @param accessKeyId the AccessKeyId that the call names, even where signatures are not looked at; absent, any
 * @param code the code of the error to answer, one that LiveMock knows or any other; absent, no error is answered; not with
 *     a {@code Cut}
 * @param status the HTTP status of the error; absent, it is the one that goes with the {@code Code} if LiveMock knows it,
 *     and 400 otherwise; only with a {@code Code}
 * @param message the text of the error; absent, it is the one that goes with the {@code Code} if LiveMock knows it with a
 *     fixed text, and otherwise one that says that the error was planned; only with a {@code Code}
 * @param delayMillis how long the call waits first, in milliseconds of real time
 * @param maxDelayMillis the longest delay, at least {@code DelayMillis}: each is chosen at random between the two; absent, it
 *     is always {@code DelayMillis}
 * @param cut closes the connection, {@code Before} anything of the answer is sent, and the operation is not carried out, or
 *     in the {@code Middle} of the answer's body, when it is; absent, the answer is whole; not with a {@code Code}
 * @param probability how likely it happens to a call that it is meant for
 * @param times how many times it happens before it is over; absent, it does not end
 */
@Example(
        summary = "The next two calls of a user are throttled",
        value = "{\"Action\":\"ListMessageGroup\",\"UserId\":\"de1a0\",\"Code\":\"Throttling.User\",\"Times\":2}")
@Example(
        summary = "An error with a status and a text of its own",
        value = "{\"AppId\":\"VKL3demo\",\"Code\":\"GroupIsBusy\",\"Status\":409,\"Message\":\"Try again later.\"}")
@Example(
        summary = "One call in ten takes half a second to two seconds longer",
        value = "{\"DelayMillis\":500,\"MaxDelayMillis\":2000,\"Probability\":0.1}")
@Example(
        summary = "The connection breaks in the middle of an answer, once",
        value = "{\"Action\":\"ListMessageGroup\",\"AccessKeyId\":\"reader\",\"Cut\":\"Middle\",\"Times\":1}")
record FaultRequest(
        @Example("ListMessageGroup") @Nullable @NamedSchema(ControlDocument.EMULATED)
        String action,

        @Name @Example("de1a0") @Nullable String userId,
        @Name @Example("VKL3demo") @Nullable String appId,
        @Name @Example("reader") @Nullable String accessKeyId,
        @Name @Example("Throttling.User") @Nullable String code,

        @Range(min = 400, max = 599, message = "it must be from {min} to {max}") @Example("400") @Nullable Integer status,

        @Size(min = 1, message = "it is empty; leave it out") @Size(max = 1_000, message = "it is longer than {max} characters") @Example("Try again later.")
        @Nullable String message,

        @Range(min = 0, max = Fault.MAX_DELAY_MILLIS, message = "it must be from {min} to {max}")
        @DefaultValue("0")
        @Example("500")
        @Nullable Long delayMillis,

        @Range(min = 0, max = Fault.MAX_DELAY_MILLIS, message = "it must be from {min} to {max}")
        @Example("2000")
        @Nullable Long maxDelayMillis,

        @Example("Middle") @Nullable ConnectionCut cut,

        @DecimalMin(value = "0", inclusive = false, message = NO_PROBABILITY) @DecimalMax(value = "1", message = NO_PROBABILITY) @DefaultValue("1")
        @Example("0.1")
        @Nullable Double probability,

        @Min(value = 1, message = "it must be at least {value}") @Example("2") @Nullable Integer times) {

    private static final String NO_PROBABILITY = "it must be above 0 and at most 1";
    private static final int DEFAULT_STATUS = 400;
    private static final String DEFAULT_MESSAGE = "This error was planned by a tester.";

    /**
     * Makes the fault.
     *
     * @throws dev.livemock.gateway.ApiException if the fields do not go together
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
                cut,
                Objects.requireNonNullElse(probability, 1.0),
                times);
    }

    private void check() {
        require(
                code != null || cut != null || isAboveZero(delayMillis) || isAboveZero(maxDelayMillis),
                "Code",
                "the fault does nothing; it needs a Code, a DelayMillis or a Cut");
        require(status == null || code != null, "Status", "it needs a Code");
        require(message == null || code != null, "Message", "it needs a Code");
        require(cut == null || code == null, "Cut", "there cannot be a Code too, since no answer is whole");
        require(
                maxDelayMillis == null || delayMillis == null || maxDelayMillis >= delayMillis,
                "MaxDelayMillis",
                "it must be from " + delayMillis + " to " + Fault.MAX_DELAY_MILLIS);
    }

    private static boolean isAboveZero(@Nullable Long millis) {
        return millis != null && millis != 0;
    }

    private static void require(boolean condition, String field, String reason) {
        ControlRequest.require(condition, field, reason);
    }
}
