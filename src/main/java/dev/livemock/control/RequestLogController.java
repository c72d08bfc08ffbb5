package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.Tag;
import dev.livemock.requestlog.RequestLog;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;

/** The last calls of the API, and what they were answered. */
@ControlRoute
@Tag("Requests")
class RequestLogController {

    private final RequestLog requestLog;

    RequestLogController(RequestLog requestLog) {
        this.requestLog = requestLog;
    }

    /**
     * Returns the last calls. The oldest comes first; with parameters, those that have all of them. The setting
     * {@code livemock.control.requests} says how many are kept, 1,000 unless set; fewer are if together they
     * take more than 8 MiB and 6 KiB for each, or a quarter of the memory. Calls of this API, health checks and paths that do not exist are not among them.
     */
    @GetMapping("/_livemock/requests")
    RequestList listRequests(@Query RequestLogQuery query) {
        return new RequestList(requestLog.find(query.toFilter()).stream()
                .map(LoggedRequest::of)
                .toList());
    }

    /** Counts the last calls. Returns how many {@code GET /_livemock/requests} would list with the same parameters. */
    @GetMapping("/_livemock/requests/count")
    Count countRequests(@Query RequestLogQuery query) {
        return new Count(requestLog.find(query.toFilter()).size());
    }

    /** Forgets the last calls. Returns that there are none. */
    @DeleteMapping("/_livemock/requests")
    RequestList deleteRequests() {
        requestLog.reset();
        return new RequestList(List.of());
    }

    /**
     * A number of calls.
     *
     * @param count how many there are
     */
    record Count(@Example("2") int count) {}

    /**
     * Calls of the API.
     *
     * @param requests the calls, the oldest first
     */
    record RequestList(List<LoggedRequest> requests) {}
}
