package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.Tag;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedDocument;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.SeedService;
import dev.livemock.seed.StateWriter;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** All data, as the seed document that makes it. */
@ControlRoute
@Tag("State")
class StateController {

    /** Each holds a connection to the database until its client has read everything; the others are the API's. */
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
     * Returns all data. The apps, groups and members come as the seed document that makes them: apps and groups by
     * {@code CreateTime}, then by the order of creation, members in the order in which they joined. It is one state of the
     * data, even if somebody writes meanwhile. Two clients can read it at once; others are refused meanwhile.
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
     * Replaces all data. The apps, groups and members are then those of a seed document, or as before if it cannot be used.
     * Faults, clock, limits and the last calls stay as they are. Returns how much was added.
     */
    @PutMapping("/_livemock/state")
    SeedCount putState(@Body @OneOf(SeedDocument.class) SeedBody body) {
        try {
            return resets.replaceData(seeds.read(body));
        } catch (SeedException e) {
            throw SeedController.refusal(e);
        }
    }
}
