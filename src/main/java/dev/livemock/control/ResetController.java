package dev.livemock.control;

import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.NotRequired;
import dev.livemock.gateway.Tag;
import dev.livemock.seed.CheckedSeed;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.SeedService;
import dev.livemock.storage.Resettable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything as at the start, or one app's data gone. */
@ControlRoute
@Tag("Reset")
class ResetController {

    private final ResetService resets;
    private final List<Resettable> inMemory;
    private final SeedService seeds;

    ResetController(ResetService resets, List<Resettable> all, SeedService seeds) {
        this.resets = resets;
        this.inMemory = all.stream().filter(one -> !one.isInDatabase()).toList();
        this.seeds = seeds;
    }

    /**
     * Resets everything, or one app. Without an {@code AppId} everything is as at the start: no data, no faults, no calls
     * among the last ones, no nonces, the real time, the limits of the settings, and full buckets. With an {@code AppId} only
     * that app, its groups and their members go; there must be one, or the seed must have it. Returns what the seed added.
     */
    @PostMapping("/_livemock/reset")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    SeedCount reset(@Query ResetQuery query) {
        try {
            CheckedSeed seed = query.seed ? seeds.readStart() : seeds.none();
            if (query.appId != null) {
                return resets.resetApp(query.appId, seed.ofApp(query.appId));
            }
            SeedCount added = resets.resetAll(seed);
            inMemory.forEach(Resettable::reset);
            return added;
        } catch (SeedException e) {
            throw SeedController.refusal(e);
        }
    }

    /**
     * What to reset.
     *
     * @param appId the app whose data goes; absent, everything is reset
     * @param seed whether the seed of the setting {@code livemock.seed} is read again and added, all or nothing together with
     *     the deletion; with an {@code AppId}, only what it says of that app is added
     */
    record ResetQuery(
            @Example("VKL3demo") @Nullable String appId,

            @DefaultValue("false") @NotRequired @Example("true")
            boolean seed) {}
}
