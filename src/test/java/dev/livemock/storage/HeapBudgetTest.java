package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.gateway.ApiException;
import org.junit.jupiter.api.Test;

class HeapBudgetTest {

    private static final long MIB = 1 << 20;

    private long live = 100 * MIB;
    private long garbage;
    private int collections;

    private final HeapBudget heap = budget(true);

    @Test
    void acceptsDataThatFits() {
        assertThatCode(() -> require(600 * MIB)).doesNotThrowAnyException();
    }

    @Test
    void rejectsDataThatDoesNotFitWithRecommendedHeap() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> require(1_400 * MIB))
                .withMessage(
                        "the seed data needs a heap of about 2000 MB, but the heap has 1000 MB. Start LiveMock with java -Xmx2000m");
    }

    @Test
    void countsUsedMemory() {
        live = 400 * MIB;

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> require(600 * MIB));
    }

    @Test
    void doesNotCountGarbage() {
        garbage = 800 * MIB;

        assertThatCode(() -> require(600 * MIB)).doesNotThrowAnyException();
    }

    @Test
    void rejectsFirstOfManySmallPartsThatDoesNotFit() {
        live = 799 * MIB;

        assertThatCode(() -> require(6 * MIB)).doesNotThrowAnyException();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> require(6 * MIB));
    }

    @Test
    void rejectsCallWhoseDataDoesNotFit() {
        live = 200 * MIB;

        assertThatCode(() -> heap.requireFitsAndDeletable(149 * MIB)).doesNotThrowAnyException();
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> heap.requireFitsAndDeletable(151 * MIB))
                .matches(error -> error.code().equals("ServiceUnavailable"));
    }

    @Test
    void collectsGarbageOnlyOnceForManyRejectedCalls() {
        live = 900 * MIB;
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> heap.requireFitsAndDeletable(11 * MIB));
        int afterFirst = collections;

        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(ApiException.class).isThrownBy(() -> heap.requireFitsAndDeletable(11 * MIB));
        }

        assertThat(collections).isEqualTo(afterFirst);
    }

    @Test
    void acceptsCallsAfterReset() {
        live = 900 * MIB;
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> heap.requireFitsAndDeletable(11 * MIB));

        live = 100 * MIB;
        heap.reset();

        assertThatCode(() -> heap.requireFitsAndDeletable(1)).doesNotThrowAnyException();
    }

    @Test
    void measuresUsageWithoutDataAgainAfterReset() {
        live = 100 * MIB;
        heap.requireFitsAndDeletable(11 * MIB);

        live = 600 * MIB;
        heap.reset();

        assertThatCode(() -> heap.requireFitsAndDeletable(11 * MIB)).doesNotThrowAnyException();
    }

    @Test
    void acceptsEveryCallWhoseDataIsNotInMemory() {
        live = 900 * MIB;

        assertThatCode(() -> budget(false).requireFitsAndDeletable(11 * MIB)).doesNotThrowAnyException();
    }

    private HeapBudget budget(boolean inMemory) {
        return new HeapBudget(inMemory, 1_000 * MIB, () -> live + garbage, () -> {
            collections++;
            garbage = 0;
        });
    }

    private void require(long needed) {
        heap.requireFits(needed, IllegalStateException::new);
    }
}
