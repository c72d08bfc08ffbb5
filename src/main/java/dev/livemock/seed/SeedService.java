package dev.livemock.seed;

import java.util.List;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * Reads seeds for the control API, and adds their data to the existing data. At startup, {@link StartupSeedRunner} loads the
 * seed.
 */
@Service
public class SeedService {

    private final SeedSettings settings;
    private final SeedReader reader;
    private final SeedLoader loader;

    SeedService(SeedSettings settings, SeedReader reader, SeedLoader loader) {
        this.settings = settings;
        this.reader = reader;
        this.loader = loader;
    }

    /**
     * Reads and checks a seed document in JSON or YAML, depending on its file name extension or its first character.
     *
     * @throws SeedException if it cannot be used
     */
    public CheckedSeed read(Resource document) {
        return reader.readAll(document.getDescription(), List.of(document));
    }

    /**
     * Reads and checks a recorded ListMessageGroup response in JSON or YAML.
     *
     * @param userId the user whose groups were listed
     * @throws SeedException if it cannot be used
     */
    public CheckedSeed readRecorded(Resource response, String userId) {
        SeedDocument document = reader.read(response, RecordedResponse.class).toSeed(userId);
        new DuplicateIdCheck().check(response.getDescription(), document);
        return new CheckedSeed(response.getDescription(), document.apps(), true);
    }

    /**
     * Reads and checks the seed of {@code livemock.seed} again.
     *
     * @throws SeedException if it can no longer be used
     */
    public CheckedSeed readConfigured() {
        try {
            return reader.readAll(SeedSettings.DOCUMENT, SeedLocations.findAll(settings));
        } catch (InvalidConfigurationPropertyValueException e) {
            throw new SeedException(
                    SeedSettings.DOCUMENT, "the location " + e.getValue(), String.valueOf(e.getReason()), e);
        }
    }

    /**
     * Adds the data of a seed in one transaction.
     *
     * @throws SeedException if a group of the seed, or an app of a seed document, already exists; or if the seed does not fit
     *     into the heap
     */
    public SeedCount add(CheckedSeed seed) {
        return loader.add(seed);
    }
}
