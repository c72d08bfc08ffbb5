package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.ResponseFormat;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedDocument;
import dev.livemock.seed.SeedReader;
import dev.livemock.seed.StateWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Exports and replaces all data as a seed document. */
@RestController
@OpenApiTag("State")
class StateController {

    /** The maximum number of concurrent exports. Each occupies a database connection until its client has read everything. */
    private static final int MAX_READERS = 2;

    private final Semaphore readers = new Semaphore(MAX_READERS);
    private final StateWriter writer;
    private final SeedReader seeds;
    private final ResetService resets;

    StateController(StateWriter writer, SeedReader seeds, ResetService resets) {
        this.writer = writer;
        this.seeds = seeds;
        this.resets = resets;
    }

    /**
     * Returns all data. The response is a seed document that recreates the apps and groups, with the members, messages,
     * likes and mutes of each group. Apps and groups are ordered by {@code CreateTime}, then by the order of creation. The
     * document is a consistent snapshot, regardless of concurrent writes. At most two clients can read it at the same time;
     * further requests are rejected with 503 {@code ServiceUnavailable}.
     */
    @GetMapping("/_livemock/state")
    void getState(@OneOf(SeedDocument.class) HttpServletResponse response) throws IOException {
        if (!readers.tryAcquire()) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        try {
            HttpServletResponse unbuffered = UnbufferedResponse.of(response);
            unbuffered.setContentType(ResponseFormat.JSON.contentType());
            writer.write(unbuffered.getOutputStream());
        } finally {
            readers.release();
        }
    }

    /**
     * Replaces all data with that of a seed document. If the document is invalid, nothing changes. Faults, the clock, the rate
     * limits and the request log are not changed. Deliveries and callbacks are deleted. Returns the numbers of apps, groups,
     * members and messages that were added.
     *
     * @param body a seed document. It is JSON if it begins with a brace or a bracket, and YAML otherwise. YAML aliases and
     *     {@code ~} are rejected.
     */
    @PutMapping("/_livemock/state")
    SeedCount putState(@RequestBody @OneOf(SeedDocument.class) Resource body) {
        return resets.replaceData(seeds.read(body));
    }
}
