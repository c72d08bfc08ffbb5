package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class HeapBudgetTest {

    private static final long MIB = 1 << 20;

    private long live = 100 * MIB;
    private long garbage;

    private final HeapBudget heap = new HeapBudget(1_000 * MIB, () -> live + garbage, () -> garbage = 0);

    @Test
    void acceptsSeedThatFits() {
        assertThatCode(() -> require(600 * MIB)).doesNotThrowAnyException();
    }

    @Test
    void rejectsSeedThatDoesNotFitWithRecommendedHeap() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> require(1_400 * MIB))
                .withMessage(
                        "The seed s.json cannot be used, at Apps: it needs a heap of about 2000 MB, and the heap has"
                                + " 1000 MB; start LiveMock with java -Xmx2000m, or split it");
    }

    @Test
    void countsUsedMemory() {
        live = 400 * MIB;

        assertThatExceptionOfType(SeedException.class).isThrownBy(() -> require(600 * MIB));
    }

    @Test
    void doesNotCountGarbage() {
        garbage = 800 * MIB;

        assertThatCode(() -> require(600 * MIB)).doesNotThrowAnyException();
    }

    @Test
    void rejectsFirstOfManySmallSeedsThatDoesNotFit() {
        live = 799 * MIB;

        assertThatCode(() -> require(6 * MIB)).doesNotThrowAnyException();
        assertThatExceptionOfType(SeedException.class).isThrownBy(() -> require(6 * MIB));
    }

    private void require(long needed) {
        heap.requireFits("s.json", "Apps", needed, ", or split it");
    }
}
