package dev.livemock.seed;

import dev.livemock.group.NewGroup;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the stored groups and members, and logs the progress every two seconds. */
final class SeedProgress {

    private static final Logger log = LoggerFactory.getLogger(SeedProgress.class);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(2);

    private long next = System.nanoTime() + LOG_INTERVAL.toNanos();
    private long groups;
    private long members;

    void stored(Collection<NewGroup> batch) {
        groups += batch.size();
        members += batch.stream().mapToLong(group -> group.members().size()).sum();
        if (System.nanoTime() - next >= 0) {
            log.info("Loading the seed: {} groups so far", groups);
            next += LOG_INTERVAL.toNanos();
        }
    }

    long groups() {
        return groups;
    }

    long members() {
        return members;
    }
}
