package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.NamedSchema;
import dev.livemock.gateway.Operation;
import dev.livemock.requestlog.RequestLogFilter;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * Which of the last calls are wanted: those that have all that is named.
 *
 * @param action only calls of the operation of this name
 * @param userId only calls whose parameter UserId is this
 * @param appId only calls whose parameter AppId is this
 * @param code only calls that were answered with this code; {@code OK} is that of a success, {@code LiveMock.Cut} that of an
 *     answer that was cut off
 * @param last only so many of these, the last ones; absent, all
 */
record RequestLogQuery(
        @Example("ListMessageGroup") @Nullable @NamedSchema(ControlDocument.OPERATION)
        String action,

        @Example("de1a0") @Nullable String userId,
        @Example("VKL3demo") @Nullable String appId,
        @Example("OK") @Nullable String code,

        @Range(min = 1, max = ControlSettings.MAX_REQUESTS, message = "it must be from {min} to {max}")
        @Example("50")
        @Nullable Integer last) {

    RequestLogFilter toFilter() {
        ControlRequest.require(
                action == null || Operation.named(action) != null, "Action", action + " is no operation");
        return new RequestLogFilter(action, userId, appId, code, last == null ? Integer.MAX_VALUE : last);
    }
}
