package dev.livemock.storage;

import dev.livemock.gateway.ErrorCode;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Rejects data that does not fit into the heap, before it is stored. */
@Component
public class HeapBudget implements Resettable {

    private static final Logger log = LoggerFactory.getLogger(HeapBudget.class);

    /** The maximum heap usage, in percent. Beyond that, garbage collection takes most of the CPU time. */
    private static final int MAX_USAGE_PERCENT = 80;

    /**
     * The heap usage for which the recommended heap size is calculated, in percent. It is lower than the maximum, to leave a
     * margin.
     */
    private static final int RECOMMENDED_USAGE_PERCENT = 75;

    /** The heap is measured each time this much data has been admitted, in percent of the heap. */
    private static final int MEASURE_EVERY_PERCENT = 1;

    /** The heap that the database needs to delete data, as a multiple of the size of the data. */
    private static final int DELETION_FACTOR = 3;

    /** The minimum interval between measurements while the heap is full. Each measurement runs a full garbage collection. */
    private static final Duration REMEASURE_INTERVAL = Duration.ofSeconds(1);

    private static final int MIB = 1 << 20;

    private final boolean inMemory;
    private final long max;
    private final LongSupplier used;
    private final Runnable collectGarbage;
    private long admittedSinceMeasurement;

    /** The heap usage after the last startup, seeding or reset, in bytes, or 0 if it is not measured yet. */
    private long baseline;

    private boolean isFull;

    /** If the heap is full, the time of the next measurement, as {@link System#nanoTime()}. */
    private long measureAt;

    @Autowired
    HeapBudget(Storage storage) {
        this(storage.isInMemory(), Runtime.getRuntime().maxMemory(), HeapBudget::usedMemory, System::gc);
    }

    /**
     * Creates a budget.
     *
     * @param inMemory whether the heap contains the data of the database
     * @param max the size of the heap, in bytes
     * @param used returns the heap usage in bytes, including garbage
     * @param collectGarbage runs a full garbage collection
     */
    public HeapBudget(boolean inMemory, long max, LongSupplier used, Runnable collectGarbage) {
        this.inMemory = inMemory;
        this.max = max;
        this.used = used;
        this.collectGarbage = collectGarbage;
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /**
     * Checks that seed data fits into the free part of the heap.
     *
     * @param needed the estimated size of the data, in bytes
     * @param rejection creates the exception from a message that states the needed heap size
     */
    public synchronized void requireFits(long needed, Function<String, RuntimeException> rejection) {
        baseline = 0;
        if (!fits(needed, LongUnaryOperator.identity())) {
            long recommended = mebibytes((used.getAsLong() + needed) * 100 / RECOMMENDED_USAGE_PERCENT);
            throw rejection.apply(
                    "the seed data needs a heap of about %d MB, but the heap has %d MB. Start LiveMock with java -Xmx%dm"
                            .formatted(recommended, mebibytes(max), recommended));
        }
    }

    /**
     * Checks that the data of an API call fits into the heap, and that all such data can be deleted later. A deletion needs
     * additional heap, since the database retains the deleted data for a rollback until the commit. Does nothing if the database
     * is not in memory.
     *
     * @param needed the estimated size of the data, in bytes
     * @throws dev.livemock.gateway.ApiException {@code ServiceUnavailable} if it does not fit
     */
    public synchronized void requireFitsAndDeletable(long needed) {
        if (!inMemory) {
            return;
        }
        boolean wasFull = isFull;
        if (wasFull && System.nanoTime() - measureAt < 0) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        isFull = !fits(needed, this::peakOfDeletion);
        if (isFull) {
            if (!wasFull) {
                log.warn("The heap of {} MB is full. Messages and mutes are rejected.", mebibytes(max));
            }
            measureAt = System.nanoTime() + REMEASURE_INTERVAL.toNanos();
            admittedSinceMeasurement = max;
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
    }

    @Override
    public synchronized void reset() {
        isFull = false;
        baseline = 0;
    }

    /** Returns the heap usage while all data that was added since the baseline is deleted, in bytes. */
    private long peakOfDeletion(long usage) {
        if (baseline == 0) {
            collectGarbage.run();
            baseline = used.getAsLong();
        }
        return usage + DELETION_FACTOR * Math.max(0, usage - baseline);
    }

    /**
     * Returns whether data fits.
     *
     * @param needed the estimated size of the data, in bytes
     * @param peak converts the heap usage with the data into the maximum heap usage, in bytes
     */
    private boolean fits(long needed, LongUnaryOperator peak) {
        admittedSinceMeasurement += needed;
        if (admittedSinceMeasurement <= percentOfMax(MEASURE_EVERY_PERCENT)) {
            return true;
        }
        admittedSinceMeasurement = 0;
        if (!isAllowed(peak.applyAsLong(used.getAsLong() + needed))) {
            collectGarbage.run();
        }
        return isAllowed(peak.applyAsLong(used.getAsLong() + needed));
    }

    private boolean isAllowed(long usage) {
        return usage <= percentOfMax(MAX_USAGE_PERCENT);
    }

    private long percentOfMax(int percent) {
        return max / 100 * percent;
    }

    private static long mebibytes(long bytes) {
        return (bytes + MIB - 1) / MIB;
    }
}
