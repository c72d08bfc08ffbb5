package dev.livemock.control;

import dev.livemock.error.ApiException;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.Seeds;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /_livemock/seed}: plants data, all or nothing. */
@ControlRoute
class SeedController {

    private static final int MAX_ID = 255;

    private final Seeds seeds;

    SeedController(Seeds seeds) {
        this.seeds = seeds;
    }

    /** Adds a seed document, or, with a {@code UserId}, an answer of ListMessageGroup that was recorded for that user. */
    @PostMapping("/_livemock/seed")
    SeedCount plant(ControlRequest request) {
        String userId = request.allow("UserId").parameter("UserId");
        ControlRequest.require(
                userId == null || userId.length() <= MAX_ID, "UserId", "it is longer than " + MAX_ID + " characters");
        SeedBody body = new SeedBody(request.bytes());
        try {
            return seeds.add(userId == null ? seeds.read(body) : seeds.readRecorded(body, userId));
        } catch (SeedException e) {
            throw refusal(e);
        }
    }

    /** Says what is wrong with a seed in the way of the other routes. */
    static ApiException refusal(SeedException e) {
        return ControlRequest.invalid(e.place(), e.reason());
    }
}
