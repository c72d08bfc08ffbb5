package dev.livemock.control;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.StorableText;
import dev.livemock.gateway.Tag;
import dev.livemock.seed.RecordedResponse;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedDocument;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.SeedService;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;

/** Data to plant. */
@ControlRoute
@Tag("Seed")
class SeedController {

    private final SeedService seeds;

    SeedController(SeedService seeds) {
        this.seeds = seeds;
    }

    /**
     * Adds data. All of what the body says is added, or nothing. It is a seed document, whose apps must all be new. With a
     * {@code UserId} it is an answer of ListMessageGroup that was recorded for that user; its groups must be new, its apps may
     * exist already, and those that do not are made. Returns how much was added.
     */
    @PostMapping("/_livemock/seed")
    SeedCount plantSeed(
            @Query SeedQuery query, @Body @OneOf({SeedDocument.class, RecordedResponse.class}) SeedBody body) {
        try {
            return seeds.add(query.userId == null ? seeds.read(body) : seeds.readRecorded(body, query.userId));
        } catch (SeedException e) {
            throw refusal(e);
        }
    }

    /** Says what is wrong with a seed in the way of the other routes. */
    static ApiException refusal(SeedException e) {
        return ControlRequest.invalid(e.place(), e.reason());
    }

    /**
     * What the body is.
     *
     * @param userId the user for whom the answer was recorded, who becomes the only member of each of its groups; absent, the
     *     body is a seed document
     */
    record SeedQuery(
            @Name
            @Pattern(regexp = StorableText.PATTERN, message = ControlRequest.NOT_STORABLE) @Example("de1a0")
            @Nullable String userId) {}
}
