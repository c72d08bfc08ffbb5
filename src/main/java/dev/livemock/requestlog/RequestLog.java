package dev.livemock.requestlog;

import dev.livemock.gateway.CallListener;
import dev.livemock.gateway.Exchange;
import dev.livemock.storage.Resettable;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The most recent calls, oldest first. The number of entries and their memory are limited. The memory limit is 8 MiB plus
 * 6 KiB times the maximum number of entries, but at most a quarter of the heap. Calls with many or long parameters may evict
 * several older ones.
 */
@Component
public class RequestLog implements CallListener, Resettable {

    /** The part of the memory limit for each entry, in bytes. The entry of a signed call uses up to 5 KiB. */
    private static final long LIMIT_PER_ENTRY = 6 << 10;

    /** The additional part of the memory limit for long entries, in bytes. */
    private static final long LIMIT_FOR_LONG_ENTRIES = 8 << 20;

    private static final int HEAP_DIVISOR = 4;

    private final int maxEntries;
    private final long maxSize;
    private final Clock clock;
    private final Deque<LoggedRequest> entries = new ArrayDeque<>();
    private long size;

    RequestLog(RequestLogSettings settings, Clock clock) {
        this.maxEntries = settings.requests();
        this.maxSize = Math.min(
                LIMIT_FOR_LONG_ENTRIES + LIMIT_PER_ENTRY * maxEntries,
                Runtime.getRuntime().maxMemory() / HEAP_DIVISOR);
        this.clock = clock;
    }

    @Override
    public void onCompleted(Exchange exchange) {
        if (maxEntries > 0) {
            LoggedRequest entry = LoggedRequest.of(exchange, clock.instant());
            if (entry != null) {
                add(entry);
            }
        }
    }

    private synchronized void add(LoggedRequest entry) {
        entries.addLast(entry);
        size += entry.size();
        while (entries.size() > maxEntries || size > maxSize) {
            size -= entries.removeFirst().size();
        }
    }

    /**
     * Returns the most recent entries that match a filter, oldest first.
     *
     * @param last the maximum number of entries
     */
    public List<LoggedRequest> find(Predicate<LoggedRequest> filter, int last) {
        List<LoggedRequest> found = snapshot().stream().filter(filter).toList();
        return found.subList(Math.max(0, found.size() - last), found.size());
    }

    private synchronized List<LoggedRequest> snapshot() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void reset() {
        entries.clear();
        size = 0;
    }
}
