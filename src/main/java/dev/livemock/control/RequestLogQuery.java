package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.OperationName;
import dev.livemock.requestlog.RequestLog;
import dev.livemock.requestlog.RequestLogEntry;
import java.util.List;
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
        @Example("ListMessageGroup") @OperationName @Nullable String action,

        @Example("de1a0") @Nullable String userId,
        @Example("VKL3demo") @Nullable String appId,
        @Example("OK") @Nullable String code,

        @Range(min = 1, max = ControlSettings.MAX_ENTRIES) @Example("50") @Nullable Integer last) {

    /** Returns the matching entries of the request log. */
    List<RequestLogEntry> findIn(RequestLog requestLog) {
        InvalidRequest.requireOperation(action, "Action");
        return requestLog.find(this::matches, last == null ? Integer.MAX_VALUE : last);
    }

    private boolean matches(RequestLogEntry entry) {
        return (action == null || action.equals(entry.action()))
                && (userId == null || userId.equals(entry.parameters().first("UserId")))
                && (appId == null || appId.equals(entry.parameters().first("AppId")))
                && (code == null || code.equals(entry.code()));
    }
}
