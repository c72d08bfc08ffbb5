package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.requestlog.RequestLog;
import jakarta.validation.Valid;
import java.util.List;
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
        return new RequestList(
                query.findIn(requestLog).stream().map(LoggedRequest::of).toList());
    }

    /**
     * Counts the entries of the request log. Returns how many entries {@code GET /_livemock/requests} returns with the same
     * parameters.
     */
    @GetMapping("/_livemock/requests/count")
    Count countRequests(@Valid @ModelAttribute RequestLogQuery query) {
        return new Count(query.findIn(requestLog).size());
    }

    /** Clears the request log. Returns an empty list. */
    @DeleteMapping("/_livemock/requests")
    RequestList deleteRequests() {
        requestLog.reset();
        return new RequestList(List.of());
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
