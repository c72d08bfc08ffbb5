package dev.livemock.seed;

import dev.livemock.group.NewGroup;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a load has stored, and says every few seconds of real time how far it has come. */
final class SeedProgress {

    private static final Logger log = LoggerFactory.getLogger(SeedProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private long next = System.nanoTime() + PAUSE.toNanos();
    private long groups;
    private long members;

    void stored(Collection<NewGroup> batch) {
        groups += batch.size();
        members += batch.stream().mapToLong(group -> group.members().size()).sum();
        if (System.nanoTime() - next >= 0) {
            log.info("Loading the seed: {} groups so far", groups);
            next += PAUSE.toNanos();
        }
    }

    long groups() {
        return groups;
    }

    long members() {
        return members;
    }
}
