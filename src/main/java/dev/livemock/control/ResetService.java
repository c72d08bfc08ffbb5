package dev.livemock.control;

import dev.livemock.app.MessageAppService;
import dev.livemock.clock.MovableClock;
import dev.livemock.seed.CheckedSeed;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedLoader;
import dev.livemock.storage.Resettable;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes data and adds seed data in one transaction. */
@Service
@Transactional
class ResetService {

    private final MessageAppService apps;
    private final MovableClock clock;
    private final List<Resettable> resettables;
    private final SeedLoader seeds;

    ResetService(MessageAppService apps, MovableClock clock, List<Resettable> resettables, SeedLoader seeds) {
        this.apps = apps;
        this.clock = clock;
        this.resettables = resettables;
        this.seeds = seeds;
    }

    /**
     * Deletes all data, and resets the clock and all beans that are {@link Resettable}. The clock is reset before the seed data
     * is added, since groups without a creation time get the current time. The app registry is locked first. On a shared
     * database, the reset of the clock then locks the shared state until the end of the transaction. The beans come last, so
     * that a rejected seed does not reset those whose state is in memory.
     */
    public SeedCount resetAll(CheckedSeed seed) {
        apps.deleteAll();
        clock.reset();
        SeedCount added = seeds.add(seed);
        resettables.forEach(Resettable::reset);
        return added;
    }

    /**
     * Resets the data of one app.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist} if neither the app exists nor the seed contains it
     */
    public SeedCount resetApp(String appId, CheckedSeed seed) {
        apps.lockRegistry();
        if (seed.isEmpty() || apps.exists(appId)) {
            apps.delete(appId);
        }
        return seeds.add(seed);
    }

    /** Replaces all data with seed data. */
    public SeedCount replaceData(CheckedSeed seed) {
        apps.deleteAll();
        return seeds.add(seed);
    }
}
