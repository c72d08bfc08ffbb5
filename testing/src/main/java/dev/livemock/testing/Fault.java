package dev.livemock.testing;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;

/**
 * A fault to plan: an error, a delay or a closed connection. Instances are immutable; each method returns a copy.
 *
 * <pre>{@code liveMock.faults().plan(Fault.on("ListMessageGroup").code("Throttling.User").times(2));}</pre>
 *
 * <p>LiveMock validates the fault when it is planned. It requires a {@link #code code}, a {@link #delay(Duration) delay} or a
 * {@link #cut cut}.
 */
public final class Fault {

    private final Fields fields;

    private Fault(Fields fields) {
        this.fields = fields;
    }

    /** Creates a fault for the calls of one operation, such as {@code ListMessageGroup}. */
    public static Fault on(String action) {
        return new Fault(Fields.NONE.with("Action", action));
    }

    /** Creates a fault for the calls of all operations. */
    public static Fault onAnyCall() {
        return new Fault(Fields.NONE);
    }

    /** Restricts the fault to calls whose parameter {@code UserId} has this value. */
    public Fault userId(String userId) {
        return with("UserId", userId);
    }

    /** Restricts the fault to calls whose parameter {@code AppId} has this value. */
    public Fault appId(String appId) {
        return with("AppId", appId);
    }

    /** Restricts the fault to calls with this AccessKeyId. The signature of the calls need not be verified. */
    public Fault accessKeyId(String accessKeyId) {
        return with("AccessKeyId", accessKeyId);
    }

    /** Sets the code of the error that is returned, such as {@code ServiceUnavailable}. Excludes {@link #cut}. */
    public Fault code(String code) {
        return with("Code", code);
    }

    /**
     * Sets the HTTP status of the error, from 400 to 599. By default, it is the status that LiveMock uses with the code, or 400
     * if it does not know the code.
     */
    public Fault status(int status) {
        return with("Status", status);
    }

    /** Sets the message of the error, 1 to 1,000 characters. By default, it is the message that LiveMock uses with the code. */
    public Fault message(String message) {
        return with("Message", message);
    }

    /** Delays the response, up to 10 minutes of real time. */
    public Fault delay(Duration delay) {
        return with("DelayMillis", delay.toMillis());
    }

    /** Delays the response by a random time between two limits, each up to 10 minutes of real time. */
    public Fault delay(Duration min, Duration max) {
        return delay(min).with("MaxDelayMillis", max.toMillis());
    }

    /** Closes the connection before or in the middle of the response. Excludes {@link #code}. */
    public Fault cut(Cut cut) {
        return with("Cut", cut);
    }

    /** Sets the probability that the fault is applied to a call, above 0 and at most 1. By default, it is 1. */
    public Fault probability(double probability) {
        return with("Probability", probability);
    }

    /** Sets how many times the fault is applied, at least 1. By default, it is applied until it is deleted. */
    public Fault times(int times) {
        return with("Times", times);
    }

    /**
     * Applies the fault after the operation has succeeded and its changes are committed. By default, it is applied before, and
     * the operation is not executed.
     */
    public Fault afterCommit() {
        return with("Phase", Phase.AFTER);
    }

    private Fault with(String name, Object value) {
        return new Fault(fields.with(name, value));
    }

    String toJson() {
        return Json.write(fields.values());
    }

    /** The point of a response at which the connection is closed. */
    public enum Cut {
        /** Before the response begins. */
        @SerializedName("Before")
        BEFORE,

        /** After half of the body. */
        @SerializedName("Middle")
        MIDDLE
    }

    /** The time at which a fault is applied. */
    public enum Phase {
        /** Before the operation is executed. */
        @SerializedName("Before")
        BEFORE,

        /** After the operation has succeeded and its changes are committed. */
        @SerializedName("After")
        AFTER
    }
}
