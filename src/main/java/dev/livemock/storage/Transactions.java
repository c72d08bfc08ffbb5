package dev.livemock.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two kinds of transaction. Within one that is open, each takes part in it.
 *
 * <p>One that reads sees one state of the data from beginning to end; its isolation is the one that connections come with
 * ({@code spring.datasource.hikari.transaction-isolation}). One that writes sees what others have committed, statement by
 * statement, and holds the rows that it is about to change.
 */
@Component
public class Transactions {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    private final WriteStamp stamp;

    Transactions(PlatformTransactionManager manager, WriteStamp stamp) {
        this.stamp = stamp;
        reading = new TransactionTemplate(manager);
        writing = new TransactionTemplate(manager);
        writing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Reads in a transaction. */
    public <T> T read(Supplier<T> work) {
        return reading.execute(status -> work.get());
    }

    /** Writes in a transaction, all or nothing. */
    public void write(Runnable work) {
        stamp.whileWriting(() -> writing.executeWithoutResult(status -> work.run()));
    }

    /** Writes in a transaction, all or nothing, and returns what the work returns. */
    public <T> T writeFor(Supplier<T> work) {
        List<T> result = new ArrayList<>(1);
        write(() -> result.add(work.get()));
        return result.get(0);
    }
}
