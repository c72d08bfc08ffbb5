package dev.livemock.seed;

import dev.livemock.gateway.StartupException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Reads seeds while LiveMock runs, and adds what they say to the data that there is. */
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
     * Reads and checks a seed document, JSON or YAML by the ending of its filename.
     *
     * @throws SeedException if it cannot be used
     */
    public CheckedSeed read(Resource document) {
        return CheckedSeed.ofNewApps(document.getDescription(), loader.readAll(List.of(document)));
    }

    /**
     * Reads and checks an answer of ListMessageGroup that was recorded, as JSON or YAML.
     *
     * @param userId the user whose groups were asked for
     * @throws SeedException if it cannot be used
     */
    public CheckedSeed readRecorded(Resource answer, String userId) {
        SeedDocument document = reader.readRecorded(answer).toSeed(answer.getDescription(), userId);
        new SeedChecker().check(answer.getDescription(), document);
        return CheckedSeed.intoAppsThatStand(answer.getDescription(), document);
    }

    /**
     * Reads and checks the seed of the start anew.
     *
     * @throws SeedException if it cannot be used any more
     */
    public CheckedSeed readStart() {
        try {
            return CheckedSeed.ofNewApps("of the start", loader.readAll(SeedSources.findAll(settings)));
        } catch (StartupException e) {
            throw new SeedException("of the start", "its location", String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns a seed that says nothing. */
    public CheckedSeed none() {
        return CheckedSeed.ofNewApps("of nothing", List.of());
    }

    /**
     * Adds what a seed says, all or nothing.
     *
     * @throws SeedException if something of it exists already
     */
    public SeedCount add(CheckedSeed seed) {
        try {
            return loader.add(seed);
        } catch (DuplicateKeyException e) {
            throw new SeedException(
                    seed.name(), "the end", "somebody has added the same AppId or GroupId meanwhile", e);
        }
    }
}
