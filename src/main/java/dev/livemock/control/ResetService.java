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
    private final List<Resettable> inDatabase;
    private final SeedLoader seeds;

    ResetService(MessageAppService apps, MovableClock clock, List<Resettable> all, SeedLoader seeds) {
        this.apps = apps;
        this.clock = clock;
        this.inDatabase = all.stream()
                .filter(Resettable::isInDatabase)
                .filter(resettable -> resettable != apps)
                .toList();
        this.seeds = seeds;
    }

    /**
     * Resets everything in the database, and the clock. The clock is reset before the seed data is added, since groups
     * without a creation time get the current time. The app registry is locked first. On a shared database, the reset of the
     * clock then locks the shared state until the end of the transaction.
     */
    public SeedCount resetAll(CheckedSeed seed) {
        apps.reset();
        clock.reset();
        SeedCount added = seeds.add(seed);
        inDatabase.forEach(Resettable::reset);
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
        apps.reset();
        return seeds.add(seed);
    }
}
