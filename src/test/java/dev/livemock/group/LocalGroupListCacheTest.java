package dev.livemock.group;

import static dev.livemock.group.CacheProbe.isCached;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.SerializedJson;
import dev.livemock.group.GroupListCache.CachedPage;
import dev.livemock.group.ListMessageGroupResult.ListedGroup;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class LocalGroupListCacheTest {

    private static final ListMessageGroupRequest FIRST_PAGE = new ListMessageGroupRequest("ann", "app", 0, 1, 20);
    private static final UserGroupList.Key LIST = new UserGroupList.Key("app", "ann");
    private static final Page<ListedGroup> PAGE = new PageImpl<>(List.of(new ListedGroup(7, "app", "g", "", 1, "{}")));

    private final LocalGroupListCache cache = new LocalGroupListCache(true);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:")));

    @Test
    void returnsStoredPage() {
        store(cache.version(LIST));

        assertThat(isCached(cache, FIRST_PAGE)).isTrue();
        assertThat(isCached(cache, new ListMessageGroupRequest("ann", "app", 1, 1, 20)))
                .isFalse();
    }

    @Test
    void doesNotStorePageReadBeforeCommit() {
        long version = cache.version(LIST);
        inTransaction(() -> cache.invalidateLists("app", List.of("ann")));

        store(version);

        assertThat(isCached(cache, FIRST_PAGE)).isFalse();
    }

    @Test
    void doesNotStorePageOfListWithOpenChange() {
        long before = cache.version(LIST);
        inTransaction(() -> {
            cache.invalidateLists("app", List.of("ann"));
            store(before);
            store(cache.version(LIST));
            assertThat(isCached(cache, FIRST_PAGE)).isFalse();
        });

        assertThat(isCached(cache, FIRST_PAGE)).isFalse();
    }

    @Test
    void doesNotStorePageReadDuringChange() {
        long[] during = new long[1];
        inTransaction(() -> {
            cache.invalidateLists("app", List.of("ann"));
            during[0] = cache.version(LIST);
        });

        store(during[0]);

        assertThat(isCached(cache, FIRST_PAGE)).isFalse();
    }

    @Test
    void storesPageReadAfterChange() {
        inTransaction(() -> cache.invalidateLists("app", List.of("ann")));

        store(cache.version(LIST));

        assertThat(isCached(cache, FIRST_PAGE)).isTrue();
    }

    @Test
    void keepsListInvalidUntilBothTransactionsHaveEnded() {
        inTransaction(() -> {
            cache.invalidateLists("app", List.of("ann"));
            Thread other = new Thread(() -> inTransaction(() -> cache.invalidateLists("app", List.of("ann"))));
            other.start();
            join(other);
            store(cache.version(LIST));
            assertThat(isCached(cache, FIRST_PAGE)).isFalse();
        });
    }

    @Test
    void keepsPagesOfOtherLists() {
        store(cache.version(LIST));

        inTransaction(() -> cache.invalidateLists("app", List.of("ben")));
        inTransaction(() -> cache.invalidateApp("other"));

        assertThat(isCached(cache, FIRST_PAGE)).isTrue();
    }

    @Test
    void invalidatesPagesOfApp() {
        store(cache.version(LIST));

        inTransaction(() -> cache.invalidateApp("app"));

        assertThat(isCached(cache, FIRST_PAGE)).isFalse();
    }

    @Test
    void invalidatesPageWhenItsListIsOneOfManyChangedLists() {
        store(cache.version(LIST));

        inTransaction(() -> cache.invalidateLists(
                "app",
                Stream.concat(Stream.of("ann"), IntStream.range(0, 200).mapToObj(i -> "user" + i))
                        .toList()));

        assertThat(isCached(cache, FIRST_PAGE)).isFalse();
    }

    @Test
    void invalidatesPagesWhenTransactionIsRolledBack() {
        store(cache.version(LIST));

        transaction.executeWithoutResult(status -> {
            cache.invalidateLists("app", List.of("ann"));
            status.setRollbackOnly();
        });

        assertThat(isCached(cache, FIRST_PAGE)).isFalse();
    }

    @Test
    void doesNotStorePageReadBeforeOldChangesWereDropped() {
        long version = cache.version(LIST);
        inTransaction(() -> cache.invalidateLists("app", List.of("ann")));
        IntStream.range(0, 10_000).forEach(i -> inTransaction(() -> cache.invalidateLists("app", List.of("user" + i))));

        store(version);
        assertThat(isCached(cache, FIRST_PAGE)).isFalse();
        store(cache.version(LIST));
        assertThat(isCached(cache, FIRST_PAGE)).isTrue();
    }

    @Test
    void storesNothingWhenDisabled() {
        GroupListCache disabled = new LocalGroupListCache(false);

        disabled.get("ann", FIRST_PAGE, () -> PAGE);

        assertThat(isCached(disabled, FIRST_PAGE)).isFalse();
    }

    @Test
    void boundsHeapUsageOfPagesWithLongIds() {
        long before = usedHeap();

        for (int i = 0; i < 20_000; i++) {
            cache.get(longUserId(i), firstPageWithLongIds(i), () -> PAGE);
        }

        assertThat(usedHeap() - before).isLessThan(12 << 20);
        assertThat(IntStream.range(0, 20_000)).anyMatch(i -> isCached(cache, firstPageWithLongIds(i)));
    }

    private static ListMessageGroupRequest firstPageWithLongIds(int number) {
        return new ListMessageGroupRequest(longUserId(number), "名".repeat(250) + number, 0, 1, 20);
    }

    private static String longUserId(int number) {
        return "字".repeat(250) + number;
    }

    private void store(long version) {
        cache.store(FIRST_PAGE, new CachedPage(LIST, version, SerializedJson.of(ListMessageGroupResult.of(PAGE))));
    }

    private void inTransaction(Runnable work) {
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
