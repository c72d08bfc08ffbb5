package dev.livemock.seed;

import dev.livemock.app.MessageAppService;
import dev.livemock.group.MessageGroupService;
import dev.livemock.group.NewGroup;
import dev.livemock.message.MessageContent;
import dev.livemock.message.MessageService;
import dev.livemock.storage.HeapBudget;
import dev.livemock.storage.StatementTimeout;
import dev.livemock.storage.Storage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores seeds. */
@Service
public class SeedLoader {

    /**
     * The maximum number of groups, or of messages, in a batch. A batch of groups also ends when it has {@link #ROWS_OF_BATCH}
     * members and mutes.
     */
    static final int BATCH = 4_000;

    static final int ROWS_OF_BATCH = 10_000;

    private final StatementTimeout statementTimeout;
    private final MessageAppService apps;
    private final MessageGroupService groups;
    private final MessageService messages;
    private final Storage storage;
    private final HeapBudget heap;

    SeedLoader(
            MessageAppService apps,
            MessageGroupService groups,
            MessageService messages,
            StatementTimeout statementTimeout,
            Storage storage,
            HeapBudget heap) {
        this.statementTimeout = statementTimeout;
        this.apps = apps;
        this.groups = groups;
        this.messages = messages;
        this.storage = storage;
        this.heap = heap;
    }

    /**
     * Loads a seed in one transaction, unless the database already contains data. If another process that shares the
     * database is loading the same seed, waits for it without a timeout.
     *
     * @return whether the seed was loaded
     * @throws SeedException if the seed does not fit into the heap; nothing is stored then
     */
    @Transactional
    public boolean loadIfEmpty(CheckedSeed seed) {
        statementTimeout.raise();
        apps.lockRegistry();
        boolean empty = apps.count() == 0;
        if (empty) {
            checkAndStore(seed);
        }
        return empty;
    }

    /**
     * Stores a seed in one transaction.
     *
     * @throws SeedException if a group already exists; if an app already exists and the seed does not allow existing apps;
     *     or if the seed does not fit into the heap
     */
    @Transactional
    public SeedCount add(CheckedSeed seed) {
        return seed.isEmpty() ? SeedCount.NONE : checkAndStore(seed);
    }

    private SeedCount checkAndStore(CheckedSeed seed) {
        apps.lockRegistry();
        requireFits(seed);
        Set<String> existing = lockExistingApps(seed);
        statementTimeout.raise();
        requireNewGroups(seed, existing);
        return store(seed, existing);
    }

    /**
     * Returns the apps that already exist, and locks them so that they cannot be deleted concurrently.
     *
     * @throws SeedException if an app exists and the seed does not allow existing apps
     */
    private Set<String> lockExistingApps(CheckedSeed seed) {
        Set<String> existing = new LinkedHashSet<>();
        seed.apps().stream().map(SeedApp::appId).sorted().filter(apps::exists).forEach(existing::add);
        if (!existing.isEmpty() && !seed.allowsExistingApps()) {
            throw alreadyExists(seed, "AppId", existing.iterator().next());
        }
        existing.forEach(apps::lock);
        return existing;
    }

    /** Checks the listed groups only, since a seed that allows existing apps is a recorded response, which generates none. */
    private void requireNewGroups(CheckedSeed seed, Set<String> existingApps) {
        for (SeedApp app : seed.apps()) {
            for (SeedGroup group : app.groups()) {
                if (existingApps.contains(app.appId()) && groups.exists(app.appId(), group.groupId())) {
                    throw alreadyExists(seed, "GroupId", group.groupId());
                }
            }
        }
    }

    private static SeedException alreadyExists(CheckedSeed seed, String field, String id) {
        return new SeedException(seed.name(), field, id + " already exists");
    }

    /**
     * Loads a seed, and commits each batch separately. This requires at most half the memory of one transaction. Use this
     * method only for an in-memory database that is not read before this method returns, and that is discarded if this method
     * fails.
     *
     * @throws SeedException if the seed does not fit into the heap; nothing is stored then
     */
    void loadInBatches(CheckedSeed seed) {
        requireFitsInMemory(seed, HeapEstimate.ofBatches(seed));
        store(seed, Set.of());
    }

    private void requireFits(CheckedSeed seed) {
        if (storage.isInMemory()) {
            requireFitsInMemory(seed, HeapEstimate.ofTransaction(seed));
        } else {
            requireFits(seed, storage.isShared() ? 0 : HeapEstimate.ofFile(seed), "");
        }
    }

    private void requireFitsInMemory(CheckedSeed seed, long bytes) {
        requireFits(seed, bytes, ", or keep the data on disk with livemock.data-dir");
    }

    private void requireFits(CheckedSeed seed, long bytes, String remedy) {
        heap.requireFits(
                bytes + HeapEstimate.ofLargestGroup(seed),
                shortage -> new SeedException(seed.name(), "Apps", shortage + remedy));
    }

    /** Stores the apps that do not exist yet, then the groups with their members, and then the messages. */
    private SeedCount store(CheckedSeed seed, Set<String> existing) {
        SeedProgress progress = new SeedProgress();
        seed.apps().forEach(app -> {
            if (!existing.contains(app.appId())) {
                apps.add(app.toNewApp());
                progress.storedApp();
            }
            storeGroups(app.newGroups(), progress);
        });
        seed.apps().forEach(app -> app.groups().forEach(group -> storeMessages(app.appId(), group, progress)));
        return progress.count();
    }

    private void storeMessages(String appId, SeedGroup group, SeedProgress progress) {
        List<MessageContent> all = group.messageContents();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<MessageContent> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            messages.addSeeded(appId, group.groupId(), batch);
            progress.storedMessages(batch.size());
        }
    }

    private void storeGroups(Stream<NewGroup> all, SeedProgress progress) {
        List<NewGroup> batch = new ArrayList<>(BATCH);
        int rows = 0;
        for (NewGroup group : (Iterable<NewGroup>) all::iterator) {
            batch.add(group);
            rows += group.members().size() + group.mutedUsers().size();
            if (batch.size() == BATCH || rows >= ROWS_OF_BATCH) {
                storeBatch(batch, progress);
                batch.clear();
                rows = 0;
            }
        }
        if (!batch.isEmpty()) {
            storeBatch(batch, progress);
        }
    }

    private void storeBatch(List<NewGroup> batch, SeedProgress progress) {
        groups.add(batch);
        progress.storedGroups(batch);
    }
}
