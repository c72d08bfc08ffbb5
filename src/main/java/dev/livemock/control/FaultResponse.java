package dev.livemock.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.fault.Fault;
import dev.livemock.fault.FaultPhase;
import dev.livemock.fault.PlannedFault;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OperationName;
import org.jspecify.annotations.Nullable;

/**
 * A planned fault.
 *
 * @param id the ID with which to delete the fault
 * @param phase when the fault is applied
 * @param action the operation; if absent, any operation
 * @param userId the parameter UserId of the request; if absent, any or none
 * @param appId the parameter AppId of the request; if absent, any or none
 * @param accessKeyId the AccessKeyId in the request; if absent, any or none
 * @param code the code of the error; if absent, no error is returned
 * @param status the HTTP status of the error; present if there is a {@code Code}
 * @param message the message of the error; present if there is a {@code Code}
 * @param delayMillis the minimum delay in milliseconds; present if there is a delay
 * @param maxDelayMillis the maximum delay in milliseconds; present if there is a delay
 * @param cut where the connection is closed; if absent, the response is complete
 * @param probability the probability that the fault is applied to a matching request
 * @param times how many times the fault is applied before it is removed; if absent, it is applied until it is deleted
 * @param happened how many times the fault has been applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultResponse(
        @Example("1") String id,
        @Example("Before") FaultPhase phase,

        @Example("ListMessageGroup") @OperationName @Nullable String action,

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
        boolean hasError = fault.code() != null;
        boolean hasDelay = fault.maxDelayMillis() > 0;
        return new FaultResponse(
                planned.id(),
                fault.phase(),
                fault.action(),
                fault.userId(),
                fault.appId(),
                fault.accessKeyId(),
                fault.code(),
                hasError ? fault.status() : null,
                hasError ? fault.message() : null,
                hasDelay ? fault.delayMillis() : null,
                hasDelay ? fault.maxDelayMillis() : null,
                fault.cut(),
                fault.probability(),
                fault.times(),
                planned.happened());
    }
}
