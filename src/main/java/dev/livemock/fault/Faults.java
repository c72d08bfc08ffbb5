package dev.livemock.fault;

import dev.livemock.auth.Claim;
import dev.livemock.gateway.Call;
import dev.livemock.reset.Resettable;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The faults that stand. One that has happened as many times as it should is over and gone. */
@Component
public class Faults implements Resettable {

    /** How many can stand at once. */
    public static final int MAX = 1_000;

    private final List<PlannedFault> planned = new CopyOnWriteArrayList<>();
    private final Queue<PlannedFault> delaying = new ConcurrentLinkedQueue<>();
    private final AtomicLong lastId = new AtomicLong();

    /**
     * Plans a fault.
     *
     * @return the fault with its id, or null if there are {@value #MAX} already
     */
    public synchronized @Nullable PlannedFault plan(Fault fault) {
        if (planned.size() >= MAX) {
            return null;
        }
        PlannedFault added = new PlannedFault(Long.toString(lastId.incrementAndGet()), fault);
        planned.add(added);
        return added;
    }

    /** Returns those that stand, in the order in which they were planned. */
    public List<PlannedFault> all() {
        return List.copyOf(planned);
    }

    /** Takes one away, and tells whether it stood. */
    public boolean remove(String id) {
        return removeIf(fault -> fault.id().equals(id));
    }

    @Override
    public void reset() {
        removeIf(fault -> true);
        delaying.forEach(PlannedFault::takeAway);
    }

    /** Delays a call, until the fault is taken away, which one that is over still can be by a reset. */
    void delay(PlannedFault fault) throws InterruptedException {
        delaying.add(fault);
        try {
            fault.delay();
        } finally {
            delaying.remove(fault);
        }
    }

    private boolean removeIf(Predicate<PlannedFault> condition) {
        return planned.removeIf(fault -> {
            boolean removed = condition.test(fault);
            if (removed) {
                fault.takeAway();
            }
            return removed;
        });
    }

    /** Returns the fault that happens to a call, the first that is meant for it and is drawn, or null if none does. */
    @Nullable PlannedFault happenTo(Call call, Claim claim) {
        if (planned.isEmpty()) {
            return null;
        }
        return planned.stream()
                .filter(candidate -> candidate.fault().isMeantFor(call, claim))
                .filter(candidate -> candidate.fault().isDrawn() && happen(candidate))
                .findFirst()
                .orElse(null);
    }

    private boolean happen(PlannedFault candidate) {
        boolean happens = candidate.happen();
        if (candidate.isOver()) {
            planned.remove(candidate);
        }
        return happens;
    }
}
