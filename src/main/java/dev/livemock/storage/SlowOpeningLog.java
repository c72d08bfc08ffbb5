package dev.livemock.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs every two seconds that a data directory is still being opened. */
final class SlowOpeningLog {

    private static final Logger log = LoggerFactory.getLogger(SlowOpeningLog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private SlowOpeningLog() {}

    /** Runs the task that opens a directory, and logs the elapsed time in the meantime. */
    static void during(Path directory, Runnable opening) {
        long startTime = System.nanoTime();
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> lines = thread.scheduleAtFixedRate(
                () -> log.info("Opening the data directory {} ({} s elapsed)", directory, secondsSince(startTime)),
                INTERVAL.toSeconds(),
                INTERVAL.toSeconds(),
                TimeUnit.SECONDS);
        try {
            opening.run();
        } finally {
            lines.cancel(true);
            thread.shutdown();
        }
    }

    private static long secondsSince(long startTime) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startTime);
    }
}
