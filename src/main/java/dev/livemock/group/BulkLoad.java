package dev.livemock.group;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Stores large numbers of groups in batches, with two threads. One thread stores the members of a batch while the other
 * stores the groups of the next batch. Each of these writes is a separate transaction. Use this class only for a database
 * that is not read before {@link #close()} has returned and that is discarded after a failure. This is a prototype bean,
 * which the caller must close.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class BulkLoad implements AutoCloseable {

    private final MessageGroupService groups;
    private final MembershipWriter memberships;
    private final Executor memberWriter = new SimpleAsyncTaskExecutor("seed-");
    private CompletableFuture<Void> storedMembers = CompletableFuture.completedFuture(null);

    BulkLoad(MessageGroupService groups, MembershipWriter memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    /**
     * Stores the groups of a batch and starts to store its members in the background.
     *
     * @throws RuntimeException if the groups of this batch or the members of the previous batch could not be stored
     */
    public void add(Collection<NewGroup> batch) {
        List<GroupWithSortKey> stored = groups.addWithoutMembers(batch);
        awaitMembers();
        storedMembers = CompletableFuture.runAsync(() -> memberships.addFirstMembers(stored), memberWriter);
    }

    /**
     * Waits until all batches are stored.
     *
     * @throws RuntimeException if the members of the last batch could not be stored
     */
    @Override
    public void close() {
        awaitMembers();
    }

    /** Waits for the members of the last batch. A failure is thrown only once, not again by {@link #close()}. */
    private void awaitMembers() {
        CompletableFuture<Void> last = storedMembers;
        storedMembers = CompletableFuture.completedFuture(null);
        try {
            last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
