package dev.livemock.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions that other threads or processes fulfil. */
public final class Await {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofMillis(10);

    private Await() {}

    /** Waits until a condition is true. Fails with the description of the condition after 20 seconds. */
    public static void until(BooleanSupplier condition, Supplier<String> description) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("timed out waiting until " + description.get());
            }
            try {
                TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
