package dev.livemock.seed;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Rejects seeds that the heap has no room for, before they fill it. */
@Component
class HeapBudget {

    /** How full the heap may get, in percent. Beyond that, garbage collection takes most of the time. */
    private static final int USABLE = 80;

    /** How full the heap may get that an error message recommends, in percent: less, since garbage collectors differ. */
    private static final int USABLE_OF_RECOMMENDED = 75;

    /** The part of the heap, in percent, that seeds may take before it is measured again. */
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
     * @param used returns the used bytes, including garbage that was not collected yet
     * @param collectGarbage collects all garbage
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
     * Checks that a seed fits into the heap, beside everything that is in use.
     *
     * @param document the name of the seed, for the message
     * @param place the place in it, for the message
     * @param needed the bytes that it is about to take
     * @param remedy what can be done apart from a larger heap, for the message; it may be empty
     * @throws SeedException if it does not fit
     */
    synchronized void requireRoom(String document, String place, long needed, String remedy) {
        unmeasured += needed;
        if (unmeasured <= percentOfMax(UNMEASURED)) {
            return;
        }
        unmeasured = 0;
        if (isRoomFor(needed)) {
            return;
        }
        collectGarbage.run();
        if (!isRoomFor(needed)) {
            long recommended = mebibytes((used.getAsLong() + needed) * 100 / USABLE_OF_RECOMMENDED);
            String reason = "it needs a heap of about %d MB, and the heap has %d MB; start LiveMock with java -Xmx%dm%s"
                    .formatted(recommended, mebibytes(max), recommended, remedy);
            throw new SeedException(document, place, reason, null);
        }
    }

    private boolean isRoomFor(long needed) {
        return used.getAsLong() + needed <= percentOfMax(USABLE);
    }

    private long percentOfMax(int percent) {
        return max / 100 * percent;
    }

    private static long mebibytes(long bytes) {
        return (bytes + MIB - 1) / MIB;
    }
}
