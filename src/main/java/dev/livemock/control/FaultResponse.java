package dev.livemock.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.fault.Fault;
import dev.livemock.fault.PlannedFault;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.NamedSchema;
import org.jspecify.annotations.Nullable;

/**
 * A planned fault.
 *
 * @param id by which it is deleted
 * @param action the operation; absent, any
 * @param userId the parameter UserId of the call; absent, any
 * @param appId the parameter AppId of the call; absent, any
 * @param accessKeyId the AccessKeyId that the call names; absent, any
 * @param code the code of the error; absent, no error is answered
 * @param status the HTTP status of the error, which is there if there is a {@code Code}
 * @param message the text of the error, which is there if there is a {@code Code}
 * @param delayMillis the shortest delay in milliseconds, which is there if there is a delay
 * @param maxDelayMillis the longest delay in milliseconds, which is there if there is a delay
 * @param cut where the answer is cut off; absent, it is whole
 * @param probability how likely it happens to a call that it is meant for
 * @param times how many times it happens before it is over; absent, it does not end
 * @param happened how many times it has happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultResponse(
        @Example("1") String id,

        @Example("ListMessageGroup") @Nullable @NamedSchema(ControlDocument.EMULATED)
        String action,

        @Example("de1a0") @Nullable String userId,
        @Nullable String appId,
        @Nullable String accessKeyId,
        @Example("Throttling.User") @Nullable String code,
        @Example("400") @Nullable Integer status,

        @Example("Request was denied due to user flow control.") @Nullable String message,

        @Nullable Long delayMillis,
        @Nullable Long maxDelayMillis,
        @Nullable ConnectionCut cut,
        @Example("1.0") double probability,
        @Example("2") @Nullable Integer times,
        @Example("0") long happened) {

    static FaultResponse of(PlannedFault planned) {
        Fault fault = planned.fault();
        boolean answersAnError = fault.code() != null;
        boolean delays = fault.maxDelayMillis() > 0;
        return new FaultResponse(
                planned.id(),
                fault.action(),
                fault.userId(),
                fault.appId(),
                fault.accessKeyId(),
                fault.code(),
                answersAnError ? fault.status() : null,
                answersAnError ? fault.message() : null,
                delays ? fault.delayMillis() : null,
                delays ? fault.maxDelayMillis() : null,
                fault.cut(),
                fault.probability(),
                fault.times(),
                planned.happened());
    }
}
