package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CachedListTest {

    private final CachedList list = new CachedList(0, 10, 0);

    @Test
    void knowsAPageOnceItWasRead() {
        assertThat(list.find(page(2, 3, 0))).isNull();

        list.put(page(2, 3, 0), new long[] {4, 5, 6});

        assertThat(list.find(page(2, 3, 0))).containsExactly(4, 5, 6);
        assertThat(list.find(page(1, 3, 0))).isNull();
    }

    @Test
    void findsWhatWasReadInOnePageSizeInAnother() {
        list.put(page(1, 5, 0), new long[] {1, 2, 3, 4, 5});

        assertThat(list.find(page(2, 2, 0))).containsExactly(3, 4);
    }

    @Test
    void findsWhatWasReadInOneOrderInTheOther() {
        list.put(page(1, 5, 1), new long[] {10, 9, 8, 7, 6});

        assertThat(list.find(page(4, 3, 0))).containsExactly(10);
        assertThat(list.find(page(2, 5, 0))).containsExactly(6, 7, 8, 9, 10);
    }

    @Test
    void knowsThatNothingIsPastTheEnd() {
        assertThat(list.find(page(100_000, 50, 1))).isEmpty();
    }

    private static ListMessageGroupRequest page(int pageNum, int pageSize, int sortType) {
        return new ListMessageGroupRequest("ann", "app", sortType, pageNum, pageSize);
    }
}
