package dev.livemock.storage;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a test changes and expects to hold at every process that shares the database, such as the clock. Each process has a
 * copy in memory, which is exact: every request begins with {@link #refresh()}, and whoever changes something advances the
 * revision in the same transaction. Where there is one process, nothing of this costs anything.
 */
@Component
public class SharedState {

    private static final String REVISION = "select revision from control_revision";
    private static final String ADVANCE = "update control_revision set revision = revision + 1";
    private static final long UNKNOWN = -1;

    /** With arguments, if only none, it is a prepared statement, which the server plans once. */
    private static final Object[] PREPARED = {};

    private final boolean shared;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final JointReading revision;
    private final List<Runnable> reloads = new CopyOnWriteArrayList<>();
    private volatile long copied = UNKNOWN;

    SharedState(Storage storage, JdbcTemplate jdbc, Transactions transactions) {
        this.shared = storage.isShared();
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.revision = new JointReading(this::revision);
    }

    /** Tells whether other processes share it. */
    public boolean isShared() {
        return shared;
    }

    /**
     * Holds a value.
     *
     * @param name the name that it has in the database
     * @param initial what it is as long as nobody has changed it
     */
    public <T> Held<T> hold(String name, Class<T> type, T initial) {
        if (!shared) {
            return new LocalHeld<>(initial);
        }
        SharedHeld<T> held = new SharedHeld<>(this, jdbc, name, type, initial);
        onReload(held::reload);
        return held;
    }

    /** Has a copy read anew, in a transaction, whenever something has changed. */
    public void onReload(Runnable reload) {
        reloads.add(reload);
    }

    /** Makes the copies as exact as the database is now. */
    public void refresh() {
        if (shared && revision.get() != copied) {
            reload();
        }
    }

    /**
     * Changes something in a transaction. The row of the revision is held first, so changes wait for each other and for
     * nothing else. The copies of this process have the change at once; if the transaction fails, they lose it again.
     */
    public void change(Runnable work) {
        transactions.write(() -> {
            jdbc.update(ADVANCE);
            TransactionSynchronizationManager.registerSynchronization(new ForgetRevision());
            work.run();
            copyUncommitted();
        });
    }

    private long revision() {
        return Objects.requireNonNull(jdbc.queryForObject(REVISION, Long.class, PREPARED));
    }

    private synchronized void reload() {
        copied = transactions.read(() -> {
            long revision = revision();
            if (revision != copied) {
                reloads.forEach(Runnable::run);
            }
            return revision;
        });
    }

    /** Nobody else can commit a change before this transaction ends, so until then the copies pass for the revision before it. */
    private synchronized void copyUncommitted() {
        reloads.forEach(Runnable::run);
        copied = revision() - 1;
    }

    private final class ForgetRevision implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            copied = UNKNOWN;
        }
    }
}
