package dev.livemock.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.fault.Fault;
import dev.livemock.fault.PlannedFault;
import dev.livemock.gateway.Cut;
import org.jspecify.annotations.Nullable;

/**
 * A fault that stands.
 *
 * @param id by which it is deleted
 * @param happened how many times it has happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultAnswer(
        String id,
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
        double probability,
        @Nullable Integer times,
        long happened) {

    static FaultAnswer of(PlannedFault planned) {
        Fault fault = planned.fault();
        boolean answersAnError = fault.code() != null;
        boolean delays = fault.maxDelayMillis() > 0;
        return new FaultAnswer(
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
                fault.cut() == null ? null : fault.cut() == Cut.BEFORE ? "Before" : "Middle",
                fault.probability(),
                fault.times(),
                planned.happened());
    }
}
