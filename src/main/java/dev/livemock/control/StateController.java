package dev.livemock.control;

import dev.livemock.app.MessageApps;
import dev.livemock.error.ErrorCode;
import dev.livemock.gateway.PlainAnswer;
import dev.livemock.seed.CheckedSeed;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.Seeds;
import dev.livemock.seed.StateWriter;
import dev.livemock.storage.Transactions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** {@code /_livemock/state}: all data, as the seed document that makes it. */
@ControlRoute
class StateController {

    /** Each holds a connection to the database until its client has read everything; the others are the API's. */
    private static final int MAX_READERS = 2;

    private final Semaphore readers = new Semaphore(MAX_READERS);
    private final StateWriter writer;
    private final Seeds seeds;
    private final MessageApps apps;
    private final Transactions transactions;

    StateController(StateWriter writer, Seeds seeds, MessageApps apps, Transactions transactions) {
        this.writer = writer;
        this.seeds = seeds;
        this.apps = apps;
        this.transactions = transactions;
    }

    /** Answers all data, written as it is read; to two clients at once, others are refused meanwhile. */
    @GetMapping("/_livemock/state")
    @Nullable Void get(ControlRequest request, HttpServletResponse response) throws IOException {
        request.allow();
        if (!readers.tryAcquire()) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        try {
            response.setContentType(PlainAnswer.CONTENT_TYPE);
            writer.write(response.getOutputStream());
        } finally {
            readers.release();
        }
        return null;
    }

    /** Replaces all data by what a seed document says, in one transaction. */
    @PutMapping("/_livemock/state")
    SeedCount put(ControlRequest request) {
        SeedBody body = new SeedBody(request.allow().bytes());
        try {
            CheckedSeed seed = seeds.read(body);
            return transactions.writeFor(() -> {
                apps.reset();
                return seeds.add(seed);
            });
        } catch (SeedException e) {
            throw SeedController.refusal(e);
        }
    }
}
