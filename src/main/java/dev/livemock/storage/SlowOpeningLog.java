package dev.livemock.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs every two seconds that a data folder is still being opened. */
final class SlowOpeningLog {

    private static final Logger log = LoggerFactory.getLogger(SlowOpeningLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private SlowOpeningLog() {}

    /** Opens a folder, and logs how long it has taken so far. */
    static void during(Path folder, Runnable opening) {
        long begin = System.nanoTime();
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> lines = thread.scheduleAtFixedRate(
                () -> log.info("Opening the data folder {}: {} s so far", folder, secondsSince(begin)),
                PAUSE.toSeconds(),
                PAUSE.toSeconds(),
                TimeUnit.SECONDS);
        try {
            opening.run();
        } finally {
            lines.cancel(true);
            thread.shutdown();
        }
    }

    private static long secondsSince(long begin) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }
}
