package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.OperationName;
import dev.livemock.requestlog.LoggedRequest;
import dev.livemock.requestlog.RequestLog;
import jakarta.validation.Valid;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Returns and clears the request log. */
@RestController
@OpenApiTag("Requests")
class RequestLogController {

    private final RequestLog requestLog;

    RequestLogController(RequestLog requestLog) {
        this.requestLog = requestLog;
    }

    /**
     * Returns the request log. The oldest entry comes first. With parameters, the list contains only the entries that match all
     * of them. The setting {@code livemock.control.requests} is the maximum number of entries, 1,000 by default. The oldest
     * entries are also dropped when the log exceeds its memory limit: 8 MiB plus 6 KiB for each possible entry, but at most a
     * quarter of the heap. Requests to the control API, health checks and requests to unknown paths are not logged.
     */
    @GetMapping("/_livemock/requests")
    RequestList listRequests(@Valid @ModelAttribute RequestLogQuery query) {
        return new RequestList(find(query));
    }

    /**
     * Counts the entries of the request log. Returns how many entries {@code GET /_livemock/requests} returns with the same
     * parameters.
     */
    @GetMapping("/_livemock/requests/count")
    Count countRequests(@Valid @ModelAttribute RequestLogQuery query) {
        return new Count(find(query).size());
    }

    private List<LoggedRequest> find(RequestLogQuery query) {
        InvalidRequest.requireOperation(query.action, "Action");
        return requestLog.find(query::matches, query.last == null ? Integer.MAX_VALUE : query.last);
    }

    /** Clears the request log. Returns an empty list. */
    @DeleteMapping("/_livemock/requests")
    RequestList deleteRequests() {
        requestLog.reset();
        return new RequestList(List.of());
    }

    /**
     * A filter for the request log. An entry must match all parameters that are present.
     *
     * @param action only entries of this operation
     * @param userId only entries whose parameter UserId has this value
     * @param appId only entries whose parameter AppId has this value
     * @param code only entries whose response has this code: {@code OK} for a success, {@code LiveMock.Cut} if a fault closed
     *     the connection, otherwise the code of an error
     * @param last the maximum number of entries to return, the latest ones; if absent, all
     */
    record RequestLogQuery(
            @Example("ListMessageGroup") @OperationName @Nullable String action,

            @Example("de1a0") @Nullable String userId,
            @Example("VKL3demo") @Nullable String appId,
            @Example("OK") @Nullable String code,

            @Range(min = 1, max = ControlSettings.MAX_ENTRIES) @Example("50") @Nullable Integer last) {

        boolean matches(LoggedRequest request) {
            return (action == null || action.equals(request.action()))
                    && (userId == null || request.has("UserId", userId))
                    && (appId == null || request.has("AppId", appId))
                    && (code == null || code.equals(request.code()));
        }
    }

    /**
     * A number of entries of the request log.
     *
     * @param count the number of entries
     */
    record Count(@Example("2") int count) {}

    /**
     * Entries of the request log.
     *
     * @param requests the entries, oldest first
     */
    record RequestList(List<LoggedRequest> requests) {}
}
