package dev.livemock.control;

import dev.livemock.declare.Example;
import dev.livemock.declare.Tag;
import dev.livemock.journal.Journal;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;

/** The last calls of the API, and what they were answered. */
@ControlRoute
@Tag("Requests")
class JournalController {

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    /**
     * Returns the last calls. The oldest comes first; with parameters, those that have all of them. The setting
     * {@code livemock.control.requests} says how many are kept, 1,000 unless set; fewer are if together they
     * take more than 8 MiB and 6 KiB for each, or a quarter of the memory. Calls of this API, health checks and paths that do not exist are not among them.
     */
    @GetMapping("/_livemock/requests")
    RequestList listRequests(@Query JournalQuery query) {
        return new RequestList(
                journal.find(query.toFilter()).stream().map(RequestAnswer::of).toList());
    }

    /** Counts the last calls. Returns how many {@code GET /_livemock/requests} would list with the same parameters. */
    @GetMapping("/_livemock/requests/count")
    Count countRequests(@Query JournalQuery query) {
        return new Count(journal.find(query.toFilter()).size());
    }

    /** Forgets the last calls. Returns that there are none. */
    @DeleteMapping("/_livemock/requests")
    RequestList deleteRequests() {
        journal.reset();
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
    record RequestList(List<RequestAnswer> requests) {}
}
