package dev.livemock.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The faults of this process. */
final class LocalFaults implements Faults {

    private final List<PlannedFault> planned = new CopyOnWriteArrayList<>();

    private long lastId;

    /** The last ID before the last reset. */
    private long lastIdBeforeReset;

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
    public List<PlannedFault> known() {
        return planned;
    }

    @Override
    public synchronized boolean remove(String id) {
        return planned.removeIf(fault -> fault.id().equals(id));
    }

    @Override
    public synchronized void reset() {
        lastIdBeforeReset = lastId;
        planned.clear();
    }

    @Override
    public synchronized boolean exists(PlannedFault fault) {
        return Long.parseLong(fault.id()) > lastIdBeforeReset && (fault.isExhausted() || planned.contains(fault));
    }

    @Override
    public synchronized boolean countOccurrence(PlannedFault fault) {
        if (!planned.contains(fault)) {
            return false;
        }
        fault.countOccurrence();
        if (fault.isExhausted()) {
            planned.remove(fault);
        }
        return true;
    }
}
