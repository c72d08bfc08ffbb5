package dev.livemock.control;

import dev.livemock.app.MessageApps;
import dev.livemock.reset.Resettable;
import dev.livemock.seed.CheckedSeed;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.Seeds;
import dev.livemock.storage.Transactions;
import dev.livemock.time.MovableClock;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /_livemock/reset}: everything as at the start, or one app's data gone. */
@ControlRoute
class ResetController {

    private final MessageApps apps;
    private final MovableClock clock;
    private final List<Resettable> others;
    private final Seeds seeds;
    private final Transactions transactions;

    ResetController(
            MessageApps apps, MovableClock clock, List<Resettable> all, Seeds seeds, Transactions transactions) {
        this.apps = apps;
        this.clock = clock;
        this.others = all.stream().filter(one -> one != apps && one != clock).toList();
        this.seeds = seeds;
        this.transactions = transactions;
    }

    /**
     * Resets everything, or with an {@code AppId} that app's data alone; with {@code Seed=true} what the seed of the start
     * says is added in the same transaction.
     */
    @PostMapping("/_livemock/reset")
    SeedCount reset(ControlRequest request) {
        request.allow("AppId", "Seed").expectNoBody();
        String appId = request.parameter("AppId");
        try {
            CheckedSeed seed = request.flag("Seed") ? seeds.readStart() : seeds.none();
            return appId == null ? resetAll(seed) : resetApp(appId, seed.ofApp(appId));
        } catch (SeedException e) {
            throw SeedController.refusal(e);
        }
    }

    /** The clock goes before the seed, whose groups may be of the moment of loading; what cannot fail goes last. */
    private SeedCount resetAll(CheckedSeed seed) {
        SeedCount added = transactions.writeFor(() -> {
            apps.reset();
            clock.reset();
            return seeds.add(seed);
        });
        others.forEach(Resettable::reset);
        return added;
    }

    private SeedCount resetApp(String appId, CheckedSeed seed) {
        return transactions.writeFor(() -> {
            apps.holdGate();
            if (seed.isEmpty() || apps.exists(appId)) {
                apps.delete(appId);
            }
            return seeds.add(seed);
        });
    }
}
