package dev.livemock.fault;

import dev.livemock.storage.Resettable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The planned faults. A fault that has reached its maximum number of occurrences is removed. */
public interface Faults extends Resettable {

    /** The maximum number of planned faults. */
    int MAX = 1_000;

    /**
     * Adds a fault.
     *
     * @return the fault with its ID, or null if there are already {@value #MAX} faults
     */
    @Nullable PlannedFault plan(Fault fault);

    /** Returns all faults, in the order in which they were added. */
    List<PlannedFault> all();

    /** Deletes a fault. Returns whether it existed. */
    boolean remove(String id);

    /**
     * Returns the faults that this process knows, without a database query. Their numbers of occurrences may be outdated.
     */
    List<PlannedFault> known();

    /** Counts an occurrence of a fault. Returns false if the fault no longer exists. */
    boolean countOccurrence(PlannedFault fault);

    /** Returns true until a fault is deleted or reset. A fault that has reached its maximum number of occurrences still exists. */
    boolean exists(PlannedFault fault);
}
