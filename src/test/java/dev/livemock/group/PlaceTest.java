package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void ordersByTimeAndThenByNumber() {
        assertThat(new long[] {
                    Place.FIRST,
                    Place.of(0, 1),
                    Place.of(1, 0),
                    Place.of(1, Place.MAX_NUMBER),
                    Place.of(2, 0),
                    Place.of(Place.MAX_TIME, Place.MAX_NUMBER)
                })
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Place.of(Place.MAX_TIME, Place.MAX_NUMBER)).isLessThanOrEqualTo(Place.LAST);
    }

    @Test
    void keepsTheTime() {
        assertThat(Place.createTime(Place.of(1_502_280_113L, 77))).isEqualTo(1_502_280_113L);
        assertThat(Place.createTime(Place.of(Place.MAX_TIME, Place.MAX_NUMBER))).isEqualTo(Place.MAX_TIME);
    }

    @Test
    void hasNoPlaceForATimeThatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of(Place.MAX_TIME + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Place.of(0, Place.MAX_NUMBER + 1));
    }
}
