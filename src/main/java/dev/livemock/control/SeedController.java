package dev.livemock.control;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.seed.RecordedResponse;
import dev.livemock.seed.SeedCount;
import dev.livemock.seed.SeedDocument;
import dev.livemock.seed.SeedLoader;
import dev.livemock.seed.SeedReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Adds seed data. */
@RestController
@OpenApiTag("Seed")
class SeedController {

    private final SeedReader reader;
    private final SeedLoader loader;

    SeedController(SeedReader reader, SeedLoader loader) {
        this.reader = reader;
        this.loader = loader;
    }

    /**
     * Adds seed data. The whole body is added, or nothing if it is invalid. The body is a seed document, and none of its apps
     * may exist yet. With a {@code UserId}, the body is a response of ListMessageGroup that was recorded for that user. None
     * of its groups may exist yet, and apps that do not exist are created. Returns the numbers of apps, groups, members and
     * messages that were added.
     *
     * @param body a seed document or a recorded response. It is JSON if it begins with a brace or a bracket, and YAML
     *     otherwise. YAML aliases and {@code ~} are rejected.
     */
    @PostMapping("/_livemock/seed")
    SeedCount plantSeed(
            @Valid @ModelAttribute SeedQuery query,
            @RequestBody @OneOf({SeedDocument.class, RecordedResponse.class}) Resource body) {
        return loader.add(query.userId == null ? reader.read(body) : reader.readRecorded(body, query.userId));
    }

    /**
     * How to interpret the body.
     *
     * @param userId the user for whom the response was recorded, who becomes the only member of each of its groups; if absent,
     *     the body is a seed document
     */
    record SeedQuery(
            @Size(min = 1, max = 255) @Example("de1a0") @Nullable String userId) {}
}
