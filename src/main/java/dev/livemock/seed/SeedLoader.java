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

/** Loads seed documents: reads and checks all of them, then stores them. */
@Service
class SeedLoader {

    /** How many groups are stored at a time, or fewer if they have very many members. */
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
     * Loads documents in one transaction, so all or none, whatever happens meanwhile; nothing if there is data already, which
     * may be from another process that has just loaded the same.
     *
     * @return whether they were loaded
     * @throws SeedException if one of them cannot be used
     */
    @Transactional
    public boolean loadIfEmpty(List<Resource> resources) {
        CheckedSeed seed = CheckedSeed.ofNewApps("of the start", readAll(resources));
        longStatements.allow();
        apps.lockRegistry();
        boolean empty = apps.count() == 0;
        if (empty) {
            store(seed);
        }
        return empty;
    }

    /**
     * Stores what a seed says in one transaction, so all or nothing, whatever happens meanwhile.
     *
     * @throws SeedException if something of it exists already, or if it does not fit into memory
     */
    @Transactional
    public SeedCount add(CheckedSeed seed) {
        return store(seed);
    }

    private SeedCount store(CheckedSeed seed) {
        apps.lockRegistry();
        requireRoom(seed, HeapEstimate.ofTransaction(seed));
        Set<String> standing = standingApps(seed);
        longStatements.allow();
        requireNewGroups(seed, standing);
        return store(seed.apps(), standing, groups::add);
    }

    /** Locks the apps that exist already, so that nobody deletes them meanwhile. */
    private Set<String> standingApps(CheckedSeed seed) {
        Set<String> standing = new LinkedHashSet<>();
        seed.apps().map(SeedLoader::appIdOf).sorted().filter(apps::exists).forEach(standing::add);
        if (!standing.isEmpty() && !seed.goesIntoAppsThatStand()) {
            throw alreadyThere(seed, "AppId", standing.iterator().next());
        }
        standing.forEach(apps::lock);
        return standing;
    }

    private void requireNewGroups(CheckedSeed seed, Set<String> standingApps) {
        seed.apps().filter(app -> standingApps.contains(appIdOf(app))).forEach(app -> groupsOf(app)
                .map(NewGroup::groupId)
                .filter(groupId -> groups.exists(appIdOf(app), groupId))
                .findFirst()
                .ifPresent(groupId -> {
                    throw alreadyThere(seed, "GroupId", groupId);
                }));
    }

    private static SeedException alreadyThere(CheckedSeed seed, String field, String id) {
        return new SeedException(seed.name(), field, id + " is there already", null);
    }

    /**
     * Loads documents with commits on the way, which takes half the memory and both processors. Only for a database that
     * nobody reads before this returns, and that is gone if it does not.
     *
     * @throws SeedException if one of them cannot be used, or if they do not fit into memory; nothing is stored then
     */
    void loadInBatches(List<Resource> resources) {
        CheckedSeed seed = CheckedSeed.ofNewApps("of the start", readAll(resources));
        requireRoom(seed, HeapEstimate.ofBatches(seed));
        try (BulkLoad load = bulkLoads.begin()) {
            store(seed.apps(), Set.of(), load::add);
        }
    }

    private void requireRoom(CheckedSeed seed, long bytes) {
        long meanwhile = HeapEstimate.ofLargestGroup(seed);
        if (storage.isInMemory()) {
            heap.requireRoom(
                    seed.name(), "Apps", bytes + meanwhile, ", or keep the data on disk with livemock.data-dir");
        } else {
            heap.requireRoom(seed.name(), "Apps", meanwhile + (storage.isShared() ? 0 : HeapEstimate.ofFile(seed)), "");
        }
    }

    /**
     * Reads documents and checks them.
     *
     * @throws SeedException if one of them cannot be used
     */
    List<SeedDocument> readAll(List<Resource> resources) {
        SeedChecker checker = new SeedChecker();
        List<SeedDocument> documents = new ArrayList<>();
        for (Resource resource : resources) {
            SeedDocument document = reader.read(resource);
            checker.check(resource.getDescription(), document);
            documents.add(document);
        }
        return documents;
    }

    private SeedCount store(Stream<SeedApp> seedApps, Set<String> standing, Consumer<List<NewGroup>> store) {
        SeedProgress progress = new SeedProgress();
        AtomicInteger appCount = new AtomicInteger();
        seedApps.forEach(app -> {
            if (!standing.contains(appIdOf(app))) {
                apps.add(List.of(newApp(appIdOf(app), app)));
                appCount.incrementAndGet();
            }
            inBatches(groupsOf(app), store.andThen(progress::stored));
        });
        return new SeedCount(appCount.get(), progress.groups(), progress.members());
    }

    private static Stream<NewGroup> groupsOf(SeedApp app) {
        String appId = appIdOf(app);
        Stream<NewGroup> written =
                app.groups() == null ? Stream.empty() : app.groups().stream().map(group -> newGroup(appId, group));
        return Stream.concat(written, generate(appId, app.generate()));
    }

    private static String appIdOf(SeedApp app) {
        return Objects.requireNonNull(app.appId());
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
                Objects.requireNonNull(group.groupId()),
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

    private static Set<String> membersOf(@Nullable List<@Nullable SeedMember> members, String creatorId) {
        if (members == null) {
            return creatorId.isEmpty() ? Set.of() : Set.of(creatorId);
        }
        return members.stream().map(SeedLoader::userIdOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Long> joinTimesOf(@Nullable List<@Nullable SeedMember> members) {
        Map<String, Long> joinTimes = new HashMap<>();
        if (members != null) {
            for (SeedMember member : members) {
                if (member != null && member.joinTime() != null) {
                    joinTimes.put(userIdOf(member), member.joinTime());
                }
            }
        }
        return joinTimes;
    }

    private static String userIdOf(@Nullable SeedMember member) {
        return Objects.requireNonNull(Objects.requireNonNull(member).userId());
    }

    private static Stream<NewGroup> generate(String appId, @Nullable SeedGenerate generate) {
        if (generate == null) {
            return Stream.empty();
        }
        String userId = Objects.requireNonNull(generate.userId());
        return IntStream.rangeClosed(1, Objects.requireNonNull(generate.groups()))
                .mapToObj(number -> new NewGroup(
                        appId,
                        SeedGenerate.groupId(number),
                        userId,
                        SeedGenerate.FIRST_CREATE_TIME + number - 1,
                        NewGroup.NORMAL,
                        StringMap.EMPTY,
                        Set.of(userId)));
    }
}
