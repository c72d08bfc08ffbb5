package dev.livemock.seed;

import dev.livemock.app.MessageApps;
import dev.livemock.app.NewApp;
import dev.livemock.group.BulkLoad;
import dev.livemock.group.MessageGroups;
import dev.livemock.group.NewGroup;
import dev.livemock.storage.StringMap;
import dev.livemock.storage.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Loads seed documents: reads and checks all of them, then stores them. */
@Service
class SeedLoader {

    private static final int BATCH = 1_000;

    private final SeedReader reader;
    private final Transactions transactions;
    private final MessageApps apps;
    private final MessageGroups groups;
    private final Clock clock;

    SeedLoader(SeedReader reader, Transactions transactions, MessageApps apps, MessageGroups groups, Clock clock) {
        this.reader = reader;
        this.transactions = transactions;
        this.apps = apps;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Loads documents in one transaction, so all or none, whatever happens meanwhile.
     *
     * @throws SeedException if one of them cannot be used
     */
    void load(List<Resource> resources) {
        List<SeedDocument> documents = readAll(resources);
        transactions.write(() -> store(documents, groups::add));
    }

    /**
     * Loads documents with commits on the way, which takes half the memory and both processors. Only for a database that
     * nobody reads before this returns, and that is gone if it does not.
     *
     * @throws SeedException if one of them cannot be used; nothing is stored then
     */
    void loadInBatches(List<Resource> resources) {
        List<SeedDocument> documents = readAll(resources);
        try (BulkLoad load = groups.beginBulkLoad()) {
            store(documents, load::add);
        }
    }

    private List<SeedDocument> readAll(List<Resource> resources) {
        SeedChecker checker = new SeedChecker();
        List<SeedDocument> documents = new ArrayList<>();
        for (Resource resource : resources) {
            SeedDocument document = reader.read(resource);
            checker.check(resource.getDescription(), document);
            documents.add(document);
        }
        return documents;
    }

    private void store(List<SeedDocument> documents, Consumer<List<NewGroup>> store) {
        SeedProgress progress = new SeedProgress(clock);
        Consumer<List<NewGroup>> storeBatch = store.andThen(batch -> progress.stored(batch.size()));
        documents.stream().flatMap(SeedLoader::appsOf).forEach(app -> store(app, storeBatch));
    }

    private static Stream<SeedApp> appsOf(SeedDocument document) {
        return Objects.requireNonNull(document.apps()).stream();
    }

    private void store(SeedApp app, Consumer<List<NewGroup>> storeBatch) {
        String appId = Objects.requireNonNull(app.appId());
        apps.add(List.of(newApp(appId, app)));
        Stream<NewGroup> written =
                app.groups() == null ? Stream.empty() : app.groups().stream().map(group -> newGroup(appId, group));
        inBatches(Stream.concat(written, generate(appId, app.generate())), storeBatch);
    }

    private static void inBatches(Stream<NewGroup> all, Consumer<List<NewGroup>> storeBatch) {
        List<NewGroup> batch = new ArrayList<>(BATCH);
        all.forEachOrdered(group -> {
            batch.add(group);
            if (batch.size() == BATCH) {
                storeBatch.accept(batch);
                batch.clear();
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
                membersOf(group.members(), creatorId));
    }

    private static StringMap toStringMap(@Nullable Map<String, String> map) {
        return map == null ? StringMap.EMPTY : StringMap.of(map);
    }

    private static Set<String> membersOf(@Nullable List<String> members, String creatorId) {
        if (members != null) {
            return new LinkedHashSet<>(members);
        }
        return creatorId.isEmpty() ? Set.of() : Set.of(creatorId);
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
