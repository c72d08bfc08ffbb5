package dev.livemock.requestlog;

import dev.livemock.gateway.CallListener;
import dev.livemock.gateway.CompletedCall;
import dev.livemock.storage.Resettable;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The last calls, the oldest first. The memory is bounded, in their number and in bytes: 8 MiB and 6 KiB for each, but no
 * more than a quarter of the heap. Calls with very long or very many parameters push out more of the others.
 */
@Component
public class RequestLog implements CallListener, Resettable {

    /** In bytes, as far as they can be told; the entry of a signed call takes up to 5 KiB. */
    private static final long ROOM_OF_AN_ENTRY = 6 << 10;

    private static final long ROOM_FOR_LONG_ONES = 8 << 20;
    private static final int PART_OF_THE_HEAP = 4;

    private final int maxEntries;
    private final long maxSize;
    private final Clock clock;
    private final Deque<RequestLogEntry> entries = new ArrayDeque<>();
    private long size;

    RequestLog(RequestLogSettings settings, Clock clock) {
        this.maxEntries = settings.requests();
        this.maxSize = Math.min(
                ROOM_FOR_LONG_ONES + ROOM_OF_AN_ENTRY * maxEntries,
                Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP);
        this.clock = clock;
    }

    @Override
    public void answered(CompletedCall answered) {
        if (maxEntries > 0) {
            RequestLogEntry entry = RequestLogEntry.of(answered, clock.instant());
            if (entry != null) {
                add(entry);
            }
        }
    }

    private synchronized void add(RequestLogEntry entry) {
        entries.addLast(entry);
        size += entry.size();
        while (entries.size() > maxEntries || size > maxSize) {
            size -= entries.removeFirst().size();
        }
    }

    /** Returns those that a filter takes. */
    public List<RequestLogEntry> find(RequestLogFilter filter) {
        List<RequestLogEntry> found = snapshot().stream().filter(filter::takes).toList();
        return found.subList(Math.max(0, found.size() - filter.last()), found.size());
    }

    private synchronized List<RequestLogEntry> snapshot() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void reset() {
        entries.clear();
        size = 0;
    }
}
