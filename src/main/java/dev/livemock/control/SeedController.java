package dev.livemock.control;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.StorableText;
import dev.livemock.seed.RecordedResponse;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedDocument;
import dev.livemock.seed.SeedException;
import dev.livemock.seed.SeedService;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;

/** Adds seed data. */
@ControlRoute
@OpenApiTag("Seed")
class SeedController {

    private final SeedService seeds;

    SeedController(SeedService seeds) {
        this.seeds = seeds;
    }

    /**
     * Adds seed data. The whole body is added, or nothing if it is invalid. The body is a seed document, and none of its apps
     * may exist yet. With a {@code UserId}, the body is a response of ListMessageGroup that was recorded for that user. None
     * of its groups may exist yet, and apps that do not exist are created. Returns the numbers of apps, groups and members
     * that were added.
     */
    @PostMapping("/_livemock/seed")
    SeedCount plantSeed(
            @Query SeedQuery query, @Body @OneOf({SeedDocument.class, RecordedResponse.class}) SeedBody body) {
        try {
            return seeds.add(query.userId == null ? seeds.read(body) : seeds.readRecorded(body, query.userId));
        } catch (SeedException e) {
            throw rejection(e);
        }
    }

    /** Converts the error of an invalid seed into the error that the control API returns. */
    static ApiException rejection(SeedException e) {
        return ControlRequest.invalid(e.place(), e.reason());
    }

    /**
     * How to interpret the body.
     *
     * @param userId the user for whom the response was recorded, who becomes the only member of each of its groups; if absent,
     *     the body is a seed document
     */
    record SeedQuery(
            @Name
            @Pattern(regexp = StorableText.PATTERN, message = ControlRequest.NOT_STORABLE) @Example("de1a0")
            @Nullable String userId) {}
}
