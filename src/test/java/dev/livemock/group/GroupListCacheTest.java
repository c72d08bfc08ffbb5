package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.SerializedJson;
import dev.livemock.gateway.StringMap;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class GroupListCacheTest {

    private static final ListMessageGroupRequest FIRST_PAGE = new ListMessageGroupRequest("ann", "app", 0, 1, 20);
    private static final UserGroupListId LIST = new UserGroupListId("app", "ann");
    private static final long GROUP = 7;

    private final GroupListCache cache = new GroupListCache(true);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:")));

    @Test
    void returnsStoredPage() {
        store(cache.version());

        assertThat(cache.find(LIST, FIRST_PAGE)).isNotNull();
        assertThat(cache.find(LIST, new ListMessageGroupRequest("ann", "app", 1, 1, 20)))
                .isNull();
    }

    @Test
    void doesNotStorePageReadBeforeCommit() {
        long version = cache.version();
        change(() -> cache.invalidateLists("app", List.of("ann")));

        store(version);

        assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
    }

    @Test
    void doesNotStorePageOfListWithOpenChange() {
        long before = cache.version();
        change(() -> {
            cache.invalidateLists("app", List.of("ann"));
            store(before);
            store(cache.version());
            assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
        });

        assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
    }

    @Test
    void doesNotStorePageReadDuringChange() {
        long[] during = new long[1];
        change(() -> {
            cache.invalidateLists("app", List.of("ann"));
            during[0] = cache.version();
        });

        store(during[0]);

        assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
    }

    @Test
    void storesPageReadAfterChange() {
        change(() -> cache.invalidateLists("app", List.of("ann")));

        store(cache.version());

        assertThat(cache.find(LIST, FIRST_PAGE)).isNotNull();
    }

    @Test
    void keepsListInvalidUntilBothTransactionsHaveEnded() {
        change(() -> {
            cache.invalidateLists("app", List.of("ann"));
            Thread other = new Thread(() -> change(() -> cache.invalidateLists("app", List.of("ann"))));
            other.start();
            join(other);
            store(cache.version());
            assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
        });
    }

    @Test
    void keepsPagesOfOtherLists() {
        store(cache.version());

        change(() -> cache.invalidateLists("app", List.of("ben")));
        change(() -> cache.invalidateApp("other"));
        change(() -> cache.invalidateGroup(GROUP + 1));

        assertThat(cache.find(LIST, FIRST_PAGE)).isNotNull();
    }

    @Test
    void invalidatesPagesOfGroup() {
        store(cache.version());

        change(() -> cache.invalidateGroup(GROUP));

        assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
    }

    @Test
    void invalidatesPagesOfApp() {
        store(cache.version());

        change(() -> cache.invalidateApp("app"));

        assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
    }

    @Test
    void invalidatesPagesWhenTransactionIsRolledBack() {
        store(cache.version());

        transaction.executeWithoutResult(status -> {
            cache.invalidateLists("app", List.of("ann"));
            status.setRollbackOnly();
        });

        assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
    }

    @Test
    void staysExactWhenOldChangesAreDropped() {
        long version = cache.version();
        change(() -> cache.invalidateLists("app", List.of("ann")));
        IntStream.range(0, 10_000).forEach(i -> change(() -> cache.invalidateLists("app", List.of("user" + i))));

        store(version);
        assertThat(cache.find(LIST, FIRST_PAGE)).isNull();
        store(cache.version());
        assertThat(cache.find(LIST, FIRST_PAGE)).isNotNull();
    }

    @Test
    void storesNothingWhenDisabled() {
        GroupListCache disabled = new GroupListCache(false);

        disabled.store(LIST, FIRST_PAGE, disabled.version(), List.of(GROUP), page());

        assertThat(disabled.find(LIST, FIRST_PAGE)).isNull();
    }

    @Test
    void boundsMemoryWithLongIds() {
        long before = usedHeap();

        for (int i = 0; i < 20_000; i++) {
            cache.store(list(i), FIRST_PAGE, cache.version(), List.of(GROUP), page());
        }

        assertThat(usedHeap() - before).isLessThan(12 << 20);
        assertThat(IntStream.range(0, 20_000)).anyMatch(i -> cache.find(list(i), FIRST_PAGE) != null);
    }

    private static UserGroupListId list(int number) {
        return new UserGroupListId("名".repeat(250) + number, "字".repeat(250) + number);
    }

    private void store(long version) {
        cache.store(LIST, FIRST_PAGE, version, List.of(GROUP), page());
    }

    private static SerializedJson<ListMessageGroupResult> page() {
        return SerializedJson.of(
                new ListMessageGroupResult(List.of(new ListedGroup("app", 1, "", StringMap.EMPTY, "g", 1)), false, 1));
    }

    private void change(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
