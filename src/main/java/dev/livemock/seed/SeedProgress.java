package dev.livemock.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every few seconds how far a load has come. */
final class SeedProgress {

    private static final Logger log = LoggerFactory.getLogger(SeedProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Clock clock;
    private Instant next;
    private long stored;

    SeedProgress(Clock clock) {
        this.clock = clock;
        this.next = clock.instant().plus(PAUSE);
    }

    void stored(int groups) {
        stored += groups;
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            log.info("Loading the seed: {} groups so far", stored);
            next = now.plus(PAUSE);
        }
    }
}
