package dev.livemock.control;

import dev.livemock.app.MessageAppService;
import dev.livemock.clock.MovableClock;
import dev.livemock.seed.CheckedSeed;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedService;
import dev.livemock.storage.Resettable;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes data and adds seeds in one transaction, all or nothing. */
@Service
class ResetService {

    private final MessageAppService apps;
    private final MovableClock clock;
    private final List<Resettable> inDatabase;
    private final SeedService seeds;

    ResetService(MessageAppService apps, MovableClock clock, List<Resettable> all, SeedService seeds) {
        this.apps = apps;
        this.clock = clock;
        this.inDatabase = all.stream()
                .filter(Resettable::isInDatabase)
                .filter(one -> one != apps)
                .toList();
        this.seeds = seeds;
    }

    /**
     * Resets everything in the database, and the clock. The clock goes before the seed, whose groups may be of the moment of
     * loading. Data is locked before what the processes share, as everywhere.
     */
    @Transactional
    public SeedCount resetAll(CheckedSeed seed) {
        apps.reset();
        clock.reset();
        SeedCount added = seeds.add(seed);
        inDatabase.forEach(Resettable::reset);
        return added;
    }

    /**
     * Resets the data of one app, which must exist unless the seed has it.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional
    public SeedCount resetApp(String appId, CheckedSeed seed) {
        apps.lockRegistry();
        if (seed.isEmpty() || apps.exists(appId)) {
            apps.delete(appId);
        }
        return seeds.add(seed);
    }

    /** Replaces all data by a seed. */
    @Transactional
    public SeedCount replaceData(CheckedSeed seed) {
        apps.reset();
        return seeds.add(seed);
    }
}
