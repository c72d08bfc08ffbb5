package dev.livemock.storage;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * State that tests change and that applies to all processes that share the database, such as the clock. Each process has a
 * copy in memory.
 *
 * <p>A transaction that changes the state also increments the revision. Each API call and each request to the control API
 * begins with {@link #refresh()}, which reads the revision if the last reading is older than the {@link #LEASE}. Concurrent
 * requests share one read per lease. The response to a change is delayed until the leases of all earlier copies have
 * expired. After this response, all processes apply the change.
 *
 * <p>If the database is not shared, there is no revision, lease or delay.
 */
@Component
public class SharedState {

    private static final String REVISION = "select revision from control_revision";
    private static final String ADVANCE = "update control_revision set revision = revision + 1";
    private static final long UNKNOWN = -1;

    /** The time for which a copy is used without reading the revision. */
    private static final Duration LEASE = Duration.ofMillis(10);

    /** The delay after a commit: the lease, plus 1 ms for clocks that run at different speeds. */
    private static final Duration PAUSE_AFTER_CHANGE = LEASE.plusMillis(1);

    /** With an argument array, even an empty one, JdbcTemplate uses a prepared statement. PostgreSQL can reuse its plan. */
    private static final Object[] PREPARED = {};

    private final boolean shared;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final CallCoalescer revisionCheck = new CallCoalescer(this::checkRevision);
    private final List<Runnable> reloads = new CopyOnWriteArrayList<>();
    private final AtomicReference<Copied> copied = new AtomicReference<>(Copied.NOTHING);

    SharedState(Storage storage, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.shared = storage.isShared();
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Returns whether other processes share the state. */
    public boolean isShared() {
        return shared;
    }

    /**
     * Creates a value.
     *
     * @param name the name of the value in the database
     * @param initial the value before the first change
     */
    public <T> StateValue<T> value(String name, Class<T> type, T initial) {
        if (!shared) {
            return new LocalStateValue<>(initial);
        }
        DatabaseStateValue<T> created = new DatabaseStateValue<>(this, jdbc, name, type, initial);
        onReload(created::reload);
        return created;
    }

    /**
     * Registers a callback that reads the copy of a value again. It runs in a transaction, after each change of the state.
     */
    public void onReload(Runnable reload) {
        reloads.add(reload);
    }

    /** Updates the copies, so that they contain all changes that were acknowledged before this call. */
    public void refresh() {
        if (shared) {
            long now = System.nanoTime();
            if (!copied().isFresh(now)) {
                revisionCheck.run(() -> copied().isFresh(now));
            }
        }
    }

    /**
     * Reads the revision. If it has changed, reads the copies in a transaction. The transaction acquires its connection before
     * the monitor of this object, in the same order as a change.
     */
    private void checkRevision() {
        Copied before = copied();
        long readAt = System.nanoTime();
        if (revision() == before.revision()) {
            copied.compareAndSet(before, before.checkedAt(readAt));
        } else {
            reading.executeWithoutResult(transaction -> copy());
        }
    }

    /**
     * Changes the state in the current transaction, or in a new one. Locks the row of the revision before the work, so
     * changes wait only for each other. The copies of this process contain the change immediately. After the transaction,
     * they are discarded, so that the next {@link #refresh()} reads them again. The state must be {@linkplain #isShared()
     * shared}.
     *
     * @return the result of the work
     */
    public <T extends @Nullable Object> T change(Supplier<T> work) {
        return writing.execute(transaction -> {
            Change change = currentChange();
            T result = work.get();
            copyUncommitted(change);
            return result;
        });
    }

    /** Returns the change of the current transaction. Creates and registers it if necessary. */
    private Change currentChange() {
        for (TransactionSynchronization joined : TransactionSynchronizationManager.getSynchronizations()) {
            if (joined instanceof Change change) {
                return change;
            }
        }
        jdbc.update(ADVANCE);
        Change change = new Change();
        TransactionSynchronizationManager.registerSynchronization(change);
        return change;
    }

    private Copied copied() {
        return Objects.requireNonNull(copied.get());
    }

    private long revision() {
        return Objects.requireNonNull(jdbc.queryForObject(REVISION, Long.class, PREPARED));
    }

    /**
     * Reads the copies again if the revision has changed. An uncommitted change of this process has updated them already, and
     * reading them again would remove it. If a change of this process ends meanwhile, the revision of the copies
     * is unknown. This method then does not record it, so the copies are read again.
     */
    private synchronized void copy() {
        Copied before = copied();
        long readAt = System.nanoTime();
        long found = revision();
        if (found == before.revision()) {
            copied.compareAndSet(before, before.checkedAt(readAt));
        } else {
            reloads.forEach(Runnable::run);
            copied.compareAndSet(before, new Copied(found, readAt, null));
        }
    }

    /**
     * Reads the copies with an uncommitted change. Until the transaction ends, the copies have the number of the previous
     * revision. No other transaction can commit a change before this transaction ends.
     */
    private synchronized void copyUncommitted(Change change) {
        reloads.forEach(Runnable::run);
        copied.set(new Copied(revision() - 1, System.nanoTime(), change));
    }

    /**
     * The version of the copies.
     *
     * @param revision the revision of the copies
     * @param readAt the time at which the revision was read, in nanoseconds of {@link System#nanoTime}
     * @param uncommitted the uncommitted change of this process that the copies contain, or null
     */
    private record Copied(
            long revision, long readAt, @Nullable Change uncommitted) {

        static final Copied NOTHING = new Copied(UNKNOWN, 0, null);

        Copied checkedAt(long now) {
            return new Copied(revision, now, uncommitted);
        }

        boolean isFresh(long now) {
            return revision != UNKNOWN && now - readAt < LEASE.toNanos();
        }
    }

    /** A transaction that changes the state. */
    private final class Change implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_CHANGE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void afterCompletion(int status) {
            copied.updateAndGet(now -> status != STATUS_COMMITTED || now.uncommitted() == this ? Copied.NOTHING : now);
        }
    }
}
