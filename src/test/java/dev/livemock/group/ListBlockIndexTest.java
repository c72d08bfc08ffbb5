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

/** The directory of a list, compared with the list itself. */
class ListBlockIndexTest {

    private final TreeSet<Long> places = new TreeSet<>();
    private ListBlockIndex directory = ListBlockIndex.empty();

    @Test
    void startsEmpty() {
        assertThat(directory.total()).isZero();
        assertThat(directory.toBytes()).isEmpty();
    }

    @Test
    void storesNothingOfAListThatFitsIntoOneBlock() {
        LongStream.range(0, ListBlockIndex.SMALLEST_CAPACITY).forEach(this::add);

        assertThat(directory.toBytes()).isEmpty();
        assertThat(directory.seek(15, false)).isEqualTo(new ListBlockIndex.Start(GroupSortKey.FIRST, 15));
        assertThat(directory.seek(15, true)).isEqualTo(new ListBlockIndex.Start(GroupSortKey.LAST, 15));
    }

    @Test
    void cutsABlockThatIsOverItsCapacity() {
        LongStream.rangeClosed(0, ListBlockIndex.SMALLEST_CAPACITY).forEach(this::add);

        assertThat(directory.blocks()).isEqualTo(2);
        assertFindsEverything(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsEveryGroupAfterAnyAdditionsAndRemovals(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            if (random.nextInt(3) > 0 || places.isEmpty()) {
                add(random.nextInt(4_000));
            } else {
                remove(places.ceiling(
                        places.first() + (long) (random.nextDouble() * (places.last() - places.first()))));
            }
        }

        assertFindsEverything(7);
    }

    @Test
    void takesManyGroupsAtOnce() {
        addAll(LongStream.range(0, 3_000).map(i -> i * 10).toArray());
        addAll(LongStream.range(0, 3_000)
                .map(i -> i * 7 + 1)
                .filter(i -> i % 10 != 0)
                .toArray());

        assertFindsEverything(13);
    }

    @Test
    void takesTheSamePlaceAgainAfterItBecameEmpty() {
        LongStream.range(0, 500).forEach(this::add);
        LongStream.range(0, 500).forEach(this::remove);
        assertThat(directory.total()).isZero();

        LongStream.range(0, 500).forEach(this::add);

        assertFindsEverything(1);
    }

    @Test
    void growsItsBlocksInsteadOfTheirNumber() {
        int size = 2_000_000;
        for (int from = 0; from < size; from += 1_000) {
            long[] batch = LongStream.range(from, from + 1_000).toArray();
            directory = directory.with(batch, (place, skip) -> place + skip);
        }

        assertThat(directory.total()).isEqualTo(size);
        assertThat(directory.blocks()).isBetween(500, ListBlockIndex.MAX_BLOCKS);
        assertThat(directory.capacity()).isEqualTo(2 * size / ListBlockIndex.MAX_BLOCKS);
        for (long offset = 0; offset < size; offset += 9_973) {
            ListBlockIndex.Start start = directory.seek(offset, false);
            assertThat(start.sortKey() + start.skip()).isEqualTo(offset);
            assertThat(start.skip()).isLessThan(directory.capacity());
        }
    }

    private void add(long place) {
        if (places.add(place)) {
            directory = stored(directory.with(new long[] {place}, this::placeAfter));
        }
    }

    private void addAll(long... added) {
        long[] fresh = LongStream.of(added).filter(places::add).toArray();
        directory = stored(directory.with(fresh, this::placeAfter));
    }

    private void remove(long place) {
        places.remove(place);
        directory = stored(directory.without(place));
    }

    private static ListBlockIndex stored(ListBlockIndex directory) {
        return ListBlockIndex.of(directory.total(), directory.toBytes());
    }

    private long placeAfter(long place, long skip) {
        return places.tailSet(place).stream().skip(skip).findFirst().orElseThrow();
    }

    private void assertFindsEverything(int step) {
        List<Long> list = new ArrayList<>(places);
        assertThat(directory.total()).isEqualTo(list.size());
        for (int i = 0; i < list.size(); i += step) {
            ListBlockIndex.Start oldest = directory.seek(i, false);
            assertThat(placeAfter(oldest.sortKey(), oldest.skip())).isEqualTo(list.get(i));
            assertThat(oldest.skip()).isLessThanOrEqualTo(ListBlockIndex.SMALLEST_CAPACITY);
            ListBlockIndex.Start newest = directory.seek(list.size() - 1 - i, true);
            long found = places.headSet(newest.sortKey(), true).descendingSet().stream()
                    .skip(newest.skip())
                    .findFirst()
                    .orElseThrow();
            assertThat(found).isEqualTo(list.get(i));
        }
    }
}
