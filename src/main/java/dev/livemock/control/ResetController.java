package dev.livemock.control;

import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.seed.CheckedSeed;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedReader;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deletes all data, or the data of one app, and loads the seed data again on request. */
@RestController
@OpenApiTag("Reset")
class ResetController {

    private final ResetService resets;
    private final SeedReader seeds;

    ResetController(ResetService resets, SeedReader seeds) {
        this.resets = resets;
        this.seeds = seeds;
    }

    /**
     * Resets LiveMock or one app. Without an {@code AppId}, a reset deletes all data, deliveries, callbacks, faults, nonces and
     * entries of the request log. It also sets the clock to the real time and the rate limits to the settings, and refills all
     * token buckets. With an {@code AppId}, a reset deletes only that app and the data, deliveries and callbacks that belong to
     * it. The app must exist, unless {@code Seed} is true and the seed data contains it. Returns the numbers of apps, groups,
     * members and messages that the seed data added.
     */
    @PostMapping("/_livemock/reset")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    SeedCount reset(@Valid @ModelAttribute ResetQuery query) {
        CheckedSeed seed = Boolean.TRUE.equals(query.seed) ? seeds.reloadConfigured() : CheckedSeed.NONE;
        return query.appId == null ? resets.resetAll(seed) : resets.resetApp(query.appId, seed.ofApp(query.appId));
    }

    /**
     * The scope of a reset.
     *
     * @param appId the app to delete; if absent, everything is reset
     * @param seed whether to load the seed data of the setting {@code livemock.seed} again, in the same transaction as the
     *     deletion; with an {@code AppId}, only the seed data of that app
     */
    record ResetQuery(
            @Example("VKL3demo") @Nullable String appId,

            @ApiDefault("false") @Example("true") @Nullable Boolean seed) {}
}
