package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the block index of a list with the list itself. */
class ListBlockIndexTest {

    private final TreeSet<Long> sortKeys = new TreeSet<>();
    private ListBlockIndex index = ListBlockIndex.empty();

    @Test
    void storesNoBytesForEmptyIndex() {
        assertThat(index.total()).isZero();
        assertThat(index.toBytes()).isEmpty();
    }

    @Test
    void storesNoBytesForSingleBlock() {
        LongStream.range(0, ListBlockIndex.SMALLEST_CAPACITY).forEach(this::add);

        assertThat(index.toBytes()).isEmpty();
        assertThat(index.seek(15, false)).isEqualTo(new ListBlockIndex.Start(GroupSortKey.FIRST, 15));
        assertThat(index.seek(15, true)).isEqualTo(new ListBlockIndex.Start(GroupSortKey.LAST, 15));
    }

    @Test
    void splitsBlockThatExceedsCapacity() {
        LongStream.rangeClosed(0, ListBlockIndex.SMALLEST_CAPACITY).forEach(this::add);

        assertThat(blocks()).isEqualTo(2);
        assertFindsGroups(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsEveryGroupAfterRandomAdditionsAndRemovals(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            if (random.nextInt(3) > 0 || sortKeys.isEmpty()) {
                add(random.nextInt(4_000));
            } else {
                remove(sortKeys.ceiling(
                        sortKeys.first() + (long) (random.nextDouble() * (sortKeys.last() - sortKeys.first()))));
            }
        }

        assertFindsGroups(7);
    }

    @Test
    void addsManyGroupsAtOnce() {
        addAll(LongStream.range(0, 3_000).map(i -> i * 10).toArray());
        addAll(LongStream.range(0, 3_000)
                .map(i -> i * 7 + 1)
                .filter(i -> i % 10 != 0)
                .toArray());

        assertFindsGroups(13);
    }

    @Test
    void acceptsSameSortKeysAgainAfterListBecameEmpty() {
        LongStream.range(0, 500).forEach(this::add);
        LongStream.range(0, 500).forEach(this::remove);
        assertThat(index.total()).isZero();

        LongStream.range(0, 500).forEach(this::add);

        assertFindsGroups(1);
    }

    @Test
    void increasesCapacityInsteadOfNumberOfBlocks() {
        int size = 2_000_000;
        for (int from = 0; from < size; from += 1_000) {
            long[] batch = LongStream.range(from, from + 1_000).toArray();
            index = index.with(batch, (sortKey, skip) -> sortKey + skip);
        }

        assertThat(index.total()).isEqualTo(size);
        assertThat(blocks()).isBetween(500, ListBlockIndex.MAX_BLOCKS);
        assertThat(index.capacity()).isEqualTo(2 * size / ListBlockIndex.MAX_BLOCKS);
        for (long offset = 0; offset < size; offset += 9_973) {
            ListBlockIndex.Start start = index.seek(offset, false);
            assertThat(start.sortKey() + start.skip()).isEqualTo(offset);
            assertThat(start.skip()).isLessThan(index.capacity());
        }
    }

    private int blocks() {
        return index.toBytes().length / (Long.BYTES + Integer.BYTES);
    }

    private void add(long sortKey) {
        if (sortKeys.add(sortKey)) {
            index = storeAndLoad(index.with(new long[] {sortKey}, this::sortKeyAfter));
        }
    }

    private void addAll(long... added) {
        long[] newSortKeys = LongStream.of(added).filter(sortKeys::add).toArray();
        index = storeAndLoad(index.with(newSortKeys, this::sortKeyAfter));
    }

    private void remove(long sortKey) {
        sortKeys.remove(sortKey);
        index = storeAndLoad(index.without(sortKey));
    }

    private static ListBlockIndex storeAndLoad(ListBlockIndex index) {
        return new ListBlockIndex(index.total(), index.toBytes());
    }

    private long sortKeyAfter(long sortKey, long skip) {
        return sortKeys.tailSet(sortKey).stream().skip(skip).findFirst().orElseThrow();
    }

    /** Asserts that seeking finds the groups at every n-th offset, where n is the step. */
    private void assertFindsGroups(int step) {
        List<Long> list = new ArrayList<>(sortKeys);
        assertThat(index.total()).isEqualTo(list.size());
        for (int i = 0; i < list.size(); i += step) {
            ListBlockIndex.Start oldest = index.seek(i, false);
            assertThat(sortKeyAfter(oldest.sortKey(), oldest.skip())).isEqualTo(list.get(i));
            assertThat(oldest.skip()).isLessThanOrEqualTo(ListBlockIndex.SMALLEST_CAPACITY);
            ListBlockIndex.Start newest = index.seek(list.size() - 1 - i, true);
            long found = sortKeys.headSet(newest.sortKey(), true).descendingSet().stream()
                    .skip(newest.skip())
                    .findFirst()
                    .orElseThrow();
            assertThat(found).isEqualTo(list.get(i));
        }
    }
}
