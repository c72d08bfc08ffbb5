package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedDocument;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.SeedService;
import dev.livemock.seed.StateWriter;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Exports and replaces all data as a seed document. */
@ControlRoute
@OpenApiTag("State")
class StateController {

    /** Limits the exports, since each occupies a database connection until its client has read everything. */
    private static final int MAX_READERS = 2;

    private final Semaphore readers = new Semaphore(MAX_READERS);
    private final StateWriter writer;
    private final SeedService seeds;
    private final ResetService resets;

    StateController(StateWriter writer, SeedService seeds, ResetService resets) {
        this.writer = writer;
        this.seeds = seeds;
        this.resets = resets;
    }

    /**
     * Returns all data. The response is a seed document that recreates the apps, groups and members. Apps and groups are
     * ordered by {@code CreateTime}, then by the order of creation, and members by the order in which they joined. The
     * document is a consistent snapshot, regardless of concurrent writes. At most two clients can read it at the same time;
     * further requests are rejected with 503 {@code ServiceUnavailable}.
     */
    @GetMapping("/_livemock/state")
    Streamed<SeedDocument> getState() {
        return this::write;
    }

    private void write(OutputStream stream) {
        if (!readers.tryAcquire()) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        try {
            writer.write(stream);
        } finally {
            readers.release();
        }
    }

    /**
     * Replaces all data. The apps, groups and members of the seed document replace the existing ones. If the document is
     * invalid, nothing changes. Faults, the clock, the rate limits and the request log are not changed. Returns the numbers
     * of apps, groups and members that were added.
     */
    @PutMapping("/_livemock/state")
    SeedCount putState(@Body @OneOf(SeedDocument.class) SeedBody body) {
        try {
            return resets.replaceData(seeds.read(body));
        } catch (SeedException e) {
            throw SeedController.rejection(e);
        }
    }
}
