package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.NamedSchema;
import dev.livemock.requestlog.RequestLogCriteria;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A filter for the request log. An entry must match all parameters that are present.
 *
 * @param action only entries of this operation
 * @param userId only entries whose parameter UserId has this value
 * @param appId only entries whose parameter AppId has this value
 * @param code only entries whose response has this code: {@code OK} for a success, {@code LiveMock.Cut} if a fault closed the
 *     connection, otherwise the code of an error
 * @param last the maximum number of entries to return, the latest ones; if absent, all
 */
record RequestLogQuery(
        @Example("ListMessageGroup") @Nullable @NamedSchema(ControlDocument.OPERATION)
        String action,

        @Example("de1a0") @Nullable String userId,
        @Example("VKL3demo") @Nullable String appId,
        @Example("OK") @Nullable String code,

        @Range(min = 1, max = ControlSettings.MAX_ENTRIES) @Example("50") @Nullable Integer last) {

    RequestLogCriteria toCriteria() {
        InvalidRequest.requireOperation(action, "Action");
        return new RequestLogCriteria(action, userId, appId, code, last == null ? Integer.MAX_VALUE : last);
    }
}
