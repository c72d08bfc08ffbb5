package dev.livemock.seed;

import dev.livemock.group.NewGroup;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the stored data, and logs the progress after a batch if the last log line is older than two seconds. */
final class SeedProgress {

    private static final Logger log = LoggerFactory.getLogger(SeedProgress.class);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(2);

    private long nextLogNanos = System.nanoTime() + LOG_INTERVAL.toNanos();
    private int apps;
    private long groups;
    private long members;
    private long messages;

    void storedApp() {
        apps++;
    }

    void storedMessages(int count) {
        messages += count;
        log();
    }

    void storedGroups(Collection<NewGroup> batch) {
        groups += batch.size();
        members += batch.stream().mapToLong(group -> group.members().size()).sum();
        log();
    }

    private void log() {
        if (System.nanoTime() - nextLogNanos >= 0) {
            log.info("Loading the seed: {} groups and {} messages so far", groups, messages);
            nextLogNanos = System.nanoTime() + LOG_INTERVAL.toNanos();
        }
    }

    SeedCount count() {
        return new SeedCount(apps, groups, members, messages);
    }
}
