package dev.livemock.fault;

import dev.livemock.gateway.Call;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults of this process. */
final class LocalFaults implements Faults {

    private final List<PlannedFault> planned = new CopyOnWriteArrayList<>();

    /** The faults of the calls that are being delayed, one for each call. */
    private final Queue<PlannedFault> delaying = new ConcurrentLinkedQueue<>();

    private long lastId;

    /** The last ID before the last reset. */
    private volatile long lastIdBeforeReset;

    @Override
    public synchronized @Nullable PlannedFault plan(Fault fault) {
        if (planned.size() >= MAX) {
            return null;
        }
        PlannedFault added = new PlannedFault(Long.toString(++lastId), fault, 0);
        planned.add(added);
        return added;
    }

    @Override
    public List<PlannedFault> all() {
        return List.copyOf(planned);
    }

    @Override
    public boolean remove(String id) {
        return removeIf(fault -> fault.id().equals(id));
    }

    @Override
    public synchronized void reset() {
        lastIdBeforeReset = lastId;
        removeIf(fault -> true);
        delaying.forEach(PlannedFault::cancelDelays);
    }

    @Override
    public void delay(PlannedFault fault) throws InterruptedException {
        delaying.add(fault);
        if (Long.parseLong(fault.id()) <= lastIdBeforeReset) {
            fault.cancelDelays();
        }
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
                fault.cancelDelays();
            }
            return removed;
        });
    }

    @Override
    public @Nullable PlannedFault trigger(FaultPhase phase, Call call) {
        if (planned.isEmpty()) {
            return null;
        }
        return planned.stream()
                .filter(candidate -> candidate.fault().matches(phase, call))
                .filter(candidate -> candidate.fault().isSelectedByProbability() && countOccurrence(candidate))
                .findFirst()
                .orElse(null);
    }

    private boolean countOccurrence(PlannedFault candidate) {
        boolean counted = candidate.countOccurrence();
        if (candidate.isExhausted()) {
            planned.remove(candidate);
        }
        return counted;
    }
}
