package dev.livemock.group;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stores very many groups, a batch at a time, on two processors: while the members of a batch are stored, so are the groups
 * of the next. Each is a transaction of its own, so this is only for a database that nobody reads before {@link #close()}
 * has returned, and that is gone if something fails.
 */
public final class BulkLoad implements AutoCloseable {

    private final MessageGroupService groups;
    private final MembershipWriter memberships;
    private final ExecutorService second = Executors.newSingleThreadExecutor();
    private CompletableFuture<Void> members = CompletableFuture.completedFuture(null);

    BulkLoad(MessageGroupService groups, MembershipWriter memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    /**
     * Stores a batch of groups, and the members of the one before it.
     *
     * @throws RuntimeException whatever kept a batch from being stored, be it this one or one before it
     */
    public void add(Collection<NewGroup> batch) {
        List<GroupWithSortKey> placed = groups.addWithoutMembers(batch);
        awaitMembers();
        members = CompletableFuture.runAsync(() -> memberships.addFirstMembers(placed), second);
    }

    /**
     * Ends the load: everything is stored when this returns.
     *
     * @throws RuntimeException whatever kept the last batch from being stored
     */
    @Override
    public void close() {
        try {
            awaitMembers();
        } finally {
            second.shutdown();
        }
    }

    /** Throws what kept them from being stored once only, so that it is not thrown again when the load is closed. */
    private void awaitMembers() {
        CompletableFuture<Void> last = members;
        members = CompletableFuture.completedFuture(null);
        try {
            last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
