package dev.livemock.storage;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a test changes and expects to hold at every process that shares the database, such as the clock. Each process has a
 * copy in memory. Whoever changes something advances the revision in the same transaction, and every request begins with
 * {@link #refresh()}, which asks for the revision unless that was done within {@link #LEASE}. A change is answered only when
 * what was known before it has expired everywhere. So nobody who has that answer finds a process that does not know of it;
 * and however many requests there are at once, they ask once within a lease. Where there is one process, nothing of
 * this costs anything.
 */
@Component
public class SharedState {

    private static final String REVISION = "select revision from control_revision";
    private static final String ADVANCE = "update control_revision set revision = revision + 1";
    private static final long UNKNOWN = -1;

    /** For how long a copy is used without asking. */
    private static final Duration LEASE = Duration.ofMillis(10);

    /** Longer than the lease by more than the clocks of two machines drift apart within it. */
    private static final Duration PAUSE_AFTER_CHANGE = LEASE.plusMillis(1);

    /** With arguments, if only none, it is a prepared statement, which the server plans once. */
    private static final Object[] PREPARED = {};

    private final boolean shared;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final CallCoalescer asking = new CallCoalescer(this::ask);
    private final List<Runnable> reloads = new CopyOnWriteArrayList<>();
    private final AtomicReference<Copied> copied = new AtomicReference<>(Copied.NOTHING);

    SharedState(Storage storage, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.shared = storage.isShared();
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Tells whether other processes share it. */
    public boolean isShared() {
        return shared;
    }

    /**
     * Makes a value.
     *
     * @param name the name that it has in the database
     * @param initial what it is as long as nobody has changed it
     */
    public <T> SharedValue<T> value(String name, Class<T> type, T initial) {
        if (!shared) {
            return new LocalValue<>(initial);
        }
        DatabaseValue<T> held = new DatabaseValue<>(this, jdbc, name, type, initial);
        onReload(held::reload);
        return held;
    }

    /** Has a copy read anew, in a transaction, whenever something has changed. */
    public void onReload(Runnable reload) {
        reloads.add(reload);
    }

    /** Makes sure that the copies have every change that was answered before this is called. */
    public void refresh() {
        if (shared) {
            long now = System.nanoTime();
            if (!copied().isFresh(now)) {
                asking.run(() -> copied().isFresh(now));
            }
        }
    }

    /** The connection is taken before the copies are locked, as it is by whoever changes something. */
    private void ask() {
        Copied before = copied();
        long asked = System.nanoTime();
        if (revision() == before.revision()) {
            copied.compareAndSet(before, before.askedAgain(asked));
        } else {
            reading.executeWithoutResult(transaction -> copy());
        }
    }

    /**
     * Changes something in a transaction. The row of the revision is locked first, so changes wait for each other and for
     * nothing else. The copies of this process have the change at once; if the transaction fails, they lose it again.
     */
    public void change(Runnable work) {
        writing.executeWithoutResult(transaction -> {
            Change change = joinChange();
            work.run();
            copyUncommitted(change);
        });
    }

    /** Returns the change that the transaction makes already, or begins it. */
    private Change joinChange() {
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

    /** Copies anew, unless a change of this process ends meanwhile: then it is not known which of the two was copied last. */
    private synchronized boolean copy() {
        Copied before = copied();
        long asked = System.nanoTime();
        long found = revision();
        if (found == before.revision()) {
            return copied.compareAndSet(before, before.askedAgain(asked));
        }
        reloads.forEach(Runnable::run);
        return copied.compareAndSet(before, new Copied(found, asked, null));
    }

    /** Nobody else can commit a change before this transaction ends, so until then the copies pass for the revision before it. */
    private synchronized void copyUncommitted(Change change) {
        reloads.forEach(Runnable::run);
        copied.set(new Copied(revision() - 1, System.nanoTime(), change));
    }

    /**
     * What was copied.
     *
     * @param revision the revision
     * @param asked when it was asked for, in nanoseconds of {@link System#nanoTime}
     * @param uncommitted the change of this process that was copied too, if any
     */
    private record Copied(
            long revision, long asked, @Nullable Change uncommitted) {

        static final Copied NOTHING = new Copied(UNKNOWN, 0, null);

        Copied askedAgain(long now) {
            return new Copied(revision, now, uncommitted);
        }

        boolean isFresh(long now) {
            return revision != UNKNOWN && now - asked < LEASE.toNanos();
        }
    }

    /** A transaction that changes something. */
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
