package dev.livemock.journal;

import dev.livemock.gateway.AnsweredCall;
import dev.livemock.gateway.CallListener;
import dev.livemock.reset.Resettable;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The last calls, the oldest first. The memory is bounded, in their number and in bytes; calls with very long or very
 * many parameters push out more of the others.
 */
@Component
public class Journal implements CallListener, Resettable {

    /** In bytes, as far as they can be told: 8 MiB. */
    private static final long MAX_SIZE = 8 << 20;

    private final int maxEntries;
    private final Clock clock;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private long size;

    Journal(JournalSettings settings, Clock clock) {
        this.maxEntries = settings.requests();
        this.clock = clock;
    }

    @Override
    public void answered(AnsweredCall answered) {
        if (maxEntries > 0) {
            JournalEntry entry = JournalEntry.of(answered, clock.instant());
            if (entry != null) {
                add(entry);
            }
        }
    }

    private synchronized void add(JournalEntry entry) {
        entries.addLast(entry);
        size += entry.size();
        while (entries.size() > maxEntries || size > MAX_SIZE) {
            size -= entries.removeFirst().size();
        }
    }

    /** Returns those that a filter takes. */
    public List<JournalEntry> find(JournalFilter filter) {
        List<JournalEntry> found = snapshot().stream().filter(filter::takes).toList();
        return found.subList(Math.max(0, found.size() - filter.last()), found.size());
    }

    private synchronized List<JournalEntry> snapshot() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void reset() {
        entries.clear();
        size = 0;
    }
}
