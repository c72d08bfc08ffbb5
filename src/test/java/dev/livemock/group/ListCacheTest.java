package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import dev.livemock.storage.WriteStamp;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListCacheTest {

    private static final ListMessageGroupRequest PAGE = new ListMessageGroupRequest("ann", "app", 0, 1, 20);

    private final WriteStamp stamp = mock(WriteStamp.class, withSettings().stubOnly());
    private final ListCache lists = new ListCache(stamp);

    @BeforeEach
    void nobodyWrites() {
        when(stamp.now()).thenReturn(1L);
    }

    @Test
    void boundsItsMemoryForLongNames() {
        long before = usedHeap();

        for (int i = 0; i < 20_000; i++) {
            lists.keep(list(i), 1, 1, 1, PAGE, new long[] {i});
        }

        assertThat(usedHeap() - before).isLessThan(5 << 20);
        assertThat(IntStream.range(0, 20_000)).anyMatch(i -> lists.find(list(i)) != null);
    }

    private static UserList list(int number) {
        return new UserList("名".repeat(250) + number, "字".repeat(250) + number);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
