package dev.livemock.fault;

import dev.livemock.auth.ClaimedIdentity;
import dev.livemock.gateway.Call;
import dev.livemock.storage.Resettable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that are planned. One that has happened as many times as it should is over and gone. */
public interface Faults extends Resettable {

    /** How many there can be at once. */
    int MAX = 1_000;

    /**
     * Plans a fault.
     *
     * @return the fault with its id, or null if there are {@value #MAX} already
     */
    @Nullable PlannedFault plan(Fault fault);

    /** Returns them, in the order in which they were planned. */
    List<PlannedFault> all();

    /** Takes one away, and tells whether it was there. */
    boolean remove(String id);

    /** Returns the fault that happens to a call, the first that is meant for it and is drawn, or null if none does. */
    @Nullable PlannedFault happenTo(Call call, ClaimedIdentity identity);

    /** Delays a call, until the fault is taken away, which one that is over still can be by a reset. */
    void delay(PlannedFault fault) throws InterruptedException;
}
