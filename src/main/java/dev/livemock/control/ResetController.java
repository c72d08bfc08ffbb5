package dev.livemock.control;

import dev.livemock.app.MessageApps;
import dev.livemock.reset.Resettable;
import dev.livemock.seed.CheckedSeed;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.Seeds;
import dev.livemock.storage.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /_livemock/reset}: everything as at the start, or one app's data gone. */
@ControlRoute
class ResetController {

    private final List<Resettable> everything;
    private final MessageApps apps;
    private final Seeds seeds;
    private final Transactions transactions;

    ResetController(List<Resettable> everything, MessageApps apps, Seeds seeds, Transactions transactions) {
        this.everything = everything;
        this.apps = apps;
        this.seeds = seeds;
        this.transactions = transactions;
    }

    /**
     * Resets everything, or with an {@code AppId} that app's data alone; with {@code Seed=true} what the seed of the start
     * says is added in the same transaction.
     */
    @PostMapping("/_livemock/reset")
    SeedCount reset(ControlRequest request) {
        request.allow("AppId", "Seed");
        String appId = request.parameter("AppId");
        try {
            CheckedSeed seed = request.flag("Seed") ? seeds.readStart() : seeds.none();
            return reset(appId, appId == null ? seed : seed.ofApp(appId));
        } catch (SeedException e) {
            throw SeedController.refusal(e);
        }
    }

    private SeedCount reset(@Nullable String appId, CheckedSeed seed) {
        return transactions.writeFor(() -> {
            if (appId == null) {
                everything.forEach(Resettable::reset);
            } else if (seed.isEmpty() || apps.exists(appId)) {
                apps.delete(appId);
            }
            return seeds.add(seed);
        });
    }
}
