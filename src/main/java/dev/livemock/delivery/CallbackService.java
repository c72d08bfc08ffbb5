package dev.livemock.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of callbacks. A callback is added in the transaction that causes it, and sent after the commit. The callbacks of a
 * group are sent one after another, in the order of the events. Completed callbacks remain until {@link #MAX} is exceeded.
 */
@Service
public class CallbackService {

    /**
     * The maximum number of callbacks, completed ones included. It is checked after every {@value #DELETION_INTERVAL} callbacks. The
     * oldest callbacks are then deleted, even if they are waiting.
     */
    public static final int MAX = 10_000;

    /** The pauses after failed attempts. The attempt after the last pause is the last one. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** The time after which a claimed callback is sent again, by any process, if no result has been reported. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    /** The number of added callbacks after which the oldest ones are deleted. */
    private static final int DELETION_INTERVAL = 100;

    private final CallbackRepository callbacks;
    private final CallbackSettings settings;
    private final Clock clock;
    private final InstantSource realTime;

    CallbackService(CallbackRepository callbacks, CallbackSettings settings, Clock clock, InstantSource realTime) {
        this.callbacks = callbacks;
        this.settings = settings;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Adds a callback in the transaction that causes it. Does nothing without a callback URL. The app must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CallbackAction action, String appId, String groupId, String userId) {
        if (settings.url() != null) {
            long id = callbacks
                    .saveAndFlush(new StoredCallback(action, appId, groupId, userId, clock.instant()))
                    .id();
            if (id % DELETION_INTERVAL == 0) {
                callbacks.deleteUpTo(id - MAX);
            }
        }
    }

    /** Returns the IDs of callbacks that are due, at most one of each group. */
    @Transactional(readOnly = true)
    List<Long> findDue(int limit) {
        return callbacks.findDue(realTime.millis(), Limit.of(limit));
    }

    /**
     * Claims a callback, so that no other process sends it. The caller must send it and {@linkplain #report report} the result.
     * Each callback is claimed in a transaction of its own. Otherwise, a concurrent deletion could lead to a deadlock.
     *
     * @return the callback, or empty if another process has claimed, completed or deleted it
     */
    @Transactional
    Optional<Callback> claim(long id) {
        long now = realTime.millis();
        return callbacks.postpone(id, now, now + LEASE.toMillis()) == 1
                ? callbacks.findById(id).map(StoredCallback::toCallback)
                : Optional.empty();
    }

    /** Reports the result of an attempt. Ignores a callback that no longer exists or that another process has completed. */
    @Transactional
    void report(long id, CallbackAttempt attempt) {
        callbacks.findAndLock(id).filter(StoredCallback::isWaiting).ifPresent(callback -> {
            int failures = callback.attempts().size();
            if (attempt.accepted() || failures == PAUSES.size()) {
                callback.complete(attempt);
            } else {
                callback.retry(attempt, realTime.instant().plus(PAUSES.get(failures)));
            }
        });
    }

    /**
     * Returns the latest callbacks that match a filter, oldest first.
     *
     * @param last the maximum number of callbacks
     */
    @Transactional(readOnly = true)
    public List<Callback> find(Predicate<Callback> filter, int last) {
        return callbacks.findAllByOrderByIdDesc(Limit.of(MAX)).stream()
                .map(StoredCallback::toCallback)
                .filter(filter)
                .limit(last)
                .sorted(Comparator.comparing(Callback::id))
                .toList();
    }

    /** Deletes all callbacks. */
    @Transactional
    public void deleteAll() {
        callbacks.deleteAllInBatch();
    }
}
