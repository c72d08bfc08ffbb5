package dev.livemock.seed;

import dev.livemock.app.MessageAppService;
import dev.livemock.app.NewApp;
import dev.livemock.gateway.StringMap;
import dev.livemock.group.BulkLoad;
import dev.livemock.group.BulkLoadFactory;
import dev.livemock.group.MessageGroupService;
import dev.livemock.group.NewGroup;
import dev.livemock.storage.LongStatements;
import dev.livemock.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads seed documents. All documents are read and checked before the first one is stored. */
@Service
class SeedLoader {

    /** The maximum number of groups in a batch. A batch also ends when it has {@link #MEMBERS_OF_BATCH} members. */
    static final int BATCH = 4_000;

    static final int MEMBERS_OF_BATCH = 10_000;

    private final SeedReader reader;
    private final LongStatements longStatements;
    private final BulkLoadFactory bulkLoads;
    private final MessageAppService apps;
    private final MessageGroupService groups;
    private final Storage storage;
    private final HeapBudget heap;

    SeedLoader(
            SeedReader reader,
            MessageAppService apps,
            MessageGroupService groups,
            BulkLoadFactory bulkLoads,
            LongStatements longStatements,
            Storage storage,
            HeapBudget heap) {
        this.reader = reader;
        this.bulkLoads = bulkLoads;
        this.longStatements = longStatements;
        this.apps = apps;
        this.groups = groups;
        this.storage = storage;
        this.heap = heap;
    }

    /**
     * Loads documents in one transaction, unless the database already contains data. Another process that shares the database
     * may have loaded the same documents meanwhile.
     *
     * @return whether the documents were loaded
     * @throws SeedException if one of the documents cannot be used; nothing is stored then
     */
    @Transactional
    public boolean loadIfEmpty(List<Resource> resources) {
        CheckedSeed seed = CheckedSeed.ofNewApps(SeedSettings.DOCUMENT, readAll(resources));
        longStatements.allow();
        apps.lockRegistry();
        boolean empty = apps.count() == 0;
        if (empty) {
            store(seed);
        }
        return empty;
    }

    /**
     * Stores a seed in one transaction.
     *
     * @throws SeedException if an app or group of the seed already exists, or if the seed does not fit into the heap
     */
    @Transactional
    public SeedCount add(CheckedSeed seed) {
        return seed.isEmpty() ? new SeedCount(0, 0, 0) : store(seed);
    }

    private SeedCount store(CheckedSeed seed) {
        apps.lockRegistry();
        requireFits(seed, HeapEstimate.ofTransaction(seed));
        Set<String> existing = lockExistingApps(seed);
        longStatements.allow();
        requireNewGroups(seed, existing);
        return store(seed.apps(), existing, groups::add);
    }

    /** Returns the apps that already exist, and locks them so that they cannot be deleted concurrently. */
    private Set<String> lockExistingApps(CheckedSeed seed) {
        Set<String> existing = new LinkedHashSet<>();
        seed.apps().map(SeedApp::appId).sorted().filter(apps::exists).forEach(existing::add);
        if (!existing.isEmpty() && !seed.allowsExistingApps()) {
            throw alreadyExists(seed, "AppId", existing.iterator().next());
        }
        existing.forEach(apps::lock);
        return existing;
    }

    private void requireNewGroups(CheckedSeed seed, Set<String> existingApps) {
        seed.apps().filter(app -> existingApps.contains(app.appId())).forEach(app -> groupsOf(app)
                .map(NewGroup::groupId)
                .filter(groupId -> groups.exists(app.appId(), groupId))
                .findFirst()
                .ifPresent(groupId -> {
                    throw alreadyExists(seed, "GroupId", groupId);
                }));
    }

    private static SeedException alreadyExists(CheckedSeed seed, String field, String id) {
        return new SeedException(seed.name(), field, id + " already exists", null);
    }

    /**
     * Loads documents with one commit for each batch, which needs half the memory of one transaction and writes with two
     * threads. This is only for an in-memory database that is not read before this method returns, and that is discarded if
     * this method fails.
     *
     * @throws SeedException if one of the documents cannot be used, or if they do not fit into the heap; nothing is stored
     *     then
     */
    void loadInBatches(List<Resource> resources) {
        CheckedSeed seed = CheckedSeed.ofNewApps(SeedSettings.DOCUMENT, readAll(resources));
        requireFits(seed, HeapEstimate.ofBatches(seed));
        try (BulkLoad load = bulkLoads.begin()) {
            store(seed.apps(), Set.of(), load::add);
        }
    }

    private void requireFits(CheckedSeed seed, long bytes) {
        long temporary = HeapEstimate.ofLargestGroup(seed);
        if (storage.isInMemory()) {
            heap.requireFits(
                    seed.name(), "Apps", bytes + temporary, ", or keep the data on disk with livemock.data-dir");
        } else {
            heap.requireFits(seed.name(), "Apps", temporary + (storage.isShared() ? 0 : HeapEstimate.ofFile(seed)), "");
        }
    }

    /**
     * Reads and checks documents.
     *
     * @throws SeedException if one of them cannot be used
     */
    List<SeedDocument> readAll(List<Resource> resources) {
        DuplicateIdCheck uniqueness = new DuplicateIdCheck();
        List<SeedDocument> documents = new ArrayList<>();
        for (Resource resource : resources) {
            SeedDocument document = reader.read(resource);
            uniqueness.check(resource.getDescription(), document);
            documents.add(document);
        }
        return documents;
    }

    private SeedCount store(Stream<SeedApp> seedApps, Set<String> existing, Consumer<List<NewGroup>> store) {
        SeedProgress progress = new SeedProgress();
        AtomicInteger appCount = new AtomicInteger();
        seedApps.forEach(app -> {
            if (!existing.contains(app.appId())) {
                apps.add(List.of(newApp(app.appId(), app)));
                appCount.incrementAndGet();
            }
            inBatches(groupsOf(app), store.andThen(progress::stored));
        });
        return new SeedCount(appCount.get(), progress.groups(), progress.members());
    }

    private static Stream<NewGroup> groupsOf(SeedApp app) {
        String appId = app.appId();
        Stream<NewGroup> listed =
                app.groups() == null ? Stream.empty() : app.groups().stream().map(group -> newGroup(appId, group));
        return Stream.concat(listed, generate(appId, app.generate()));
    }

    private static void inBatches(Stream<NewGroup> all, Consumer<List<NewGroup>> storeBatch) {
        List<NewGroup> batch = new ArrayList<>(BATCH);
        AtomicInteger members = new AtomicInteger();
        all.forEachOrdered(group -> {
            batch.add(group);
            int soFar = members.addAndGet(group.members().size());
            if (batch.size() == BATCH || soFar >= MEMBERS_OF_BATCH) {
                storeBatch.accept(batch);
                batch.clear();
                members.set(0);
            }
        });
        if (!batch.isEmpty()) {
            storeBatch.accept(batch);
        }
    }

    private static NewApp newApp(String appId, SeedApp app) {
        return new NewApp(
                appId,
                Objects.requireNonNullElse(app.appName(), appId),
                toStringMap(app.appConfig()),
                toStringMap(app.extension()),
                app.createTime(),
                Objects.requireNonNullElse(app.status(), NewApp.NORMAL));
    }

    private static NewGroup newGroup(String appId, SeedGroup group) {
        String creatorId = Objects.requireNonNullElse(group.creatorId(), "");
        return new NewGroup(
                appId,
                group.groupId(),
                creatorId,
                group.createTime(),
                Objects.requireNonNullElse(group.status(), NewGroup.NORMAL),
                toStringMap(group.extension()),
                membersOf(group.members(), creatorId),
                joinTimesOf(group.members()));
    }

    private static StringMap toStringMap(@Nullable Map<String, String> map) {
        return map == null ? StringMap.EMPTY : StringMap.of(map);
    }

    private static Set<String> membersOf(@Nullable List<SeedMember> members, String creatorId) {
        if (members == null) {
            return creatorId.isEmpty() ? Set.of() : Set.of(creatorId);
        }
        return members.stream().map(SeedMember::userId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Long> joinTimesOf(@Nullable List<SeedMember> members) {
        Map<String, Long> joinTimes = new HashMap<>();
        if (members != null) {
            for (SeedMember member : members) {
                if (member.joinTime() != null) {
                    joinTimes.put(member.userId(), member.joinTime());
                }
            }
        }
        return joinTimes;
    }

    private static Stream<NewGroup> generate(String appId, @Nullable GeneratedGroups generate) {
        if (generate == null) {
            return Stream.empty();
        }
        String userId = generate.userId();
        return IntStream.rangeClosed(1, generate.groups())
                .mapToObj(number -> new NewGroup(
                        appId,
                        GeneratedGroups.groupId(number),
                        userId,
                        GeneratedGroups.FIRST_CREATE_TIME + number - 1,
                        NewGroup.NORMAL,
                        StringMap.EMPTY,
                        Set.of(userId)));
    }
}
