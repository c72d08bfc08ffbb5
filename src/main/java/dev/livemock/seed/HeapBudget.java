package dev.livemock.seed;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Rejects seeds that do not fit into the heap, before they are loaded. */
@Component
class HeapBudget {

    /** The maximum heap usage, in percent. Beyond that, garbage collection takes most of the CPU time. */
    private static final int USABLE = 80;

    /** The usage at which the recommended heap is calculated, in percent. It is lower than {@link #USABLE}, as a margin. */
    private static final int RECOMMENDED_USAGE = 75;

    /** The heap is measured again after the admitted seeds have reached this total, in percent of the heap. */
    private static final int UNMEASURED = 1;

    private static final int MIB = 1 << 20;

    private final long max;
    private final LongSupplier used;
    private final Runnable collectGarbage;
    private long unmeasured;

    @Autowired
    HeapBudget() {
        this(Runtime.getRuntime().maxMemory(), HeapBudget::usedMemory, System::gc);
    }

    /**
     * Creates a budget.
     *
     * @param max the size of the heap, in bytes
     * @param used returns the heap usage in bytes, including garbage
     * @param collectGarbage runs a full garbage collection
     */
    HeapBudget(long max, LongSupplier used, Runnable collectGarbage) {
        this.max = max;
        this.used = used;
        this.collectGarbage = collectGarbage;
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /**
     * Checks that a seed fits into the free part of the heap.
     *
     * @param document the name of the seed, for the error message
     * @param place the location in the seed, for the error message
     * @param needed the estimated size of the seed, in bytes
     * @param remedy an alternative to a larger heap, for the error message; may be empty
     * @throws SeedException if it does not fit
     */
    synchronized void requireFits(String document, String place, long needed, String remedy) {
        unmeasured += needed;
        if (unmeasured <= percentOfMax(UNMEASURED)) {
            return;
        }
        unmeasured = 0;
        if (fits(needed)) {
            return;
        }
        collectGarbage.run();
        if (!fits(needed)) {
            long recommended = mebibytes((used.getAsLong() + needed) * 100 / RECOMMENDED_USAGE);
            String reason = "it needs a heap of about %d MB, and the heap has %d MB; start LiveMock with java -Xmx%dm%s"
                    .formatted(recommended, mebibytes(max), recommended, remedy);
            throw new SeedException(document, place, reason);
        }
    }

    private boolean fits(long needed) {
        return used.getAsLong() + needed <= percentOfMax(USABLE);
    }

    private long percentOfMax(int percent) {
        return max / 100 * percent;
    }

    private static long mebibytes(long bytes) {
        return (bytes + MIB - 1) / MIB;
    }
}
