package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GroupSortKeyTest {

    @Test
    void ordersByTimeThenByNumber() {
        assertThat(new long[] {
                    GroupSortKey.FIRST,
                    GroupSortKey.of(0, 1),
                    GroupSortKey.of(1, 0),
                    GroupSortKey.of(1, GroupSortKey.MAX_NUMBER),
                    GroupSortKey.of(2, 0),
                    GroupSortKey.of(GroupSortKey.MAX_TIME, GroupSortKey.MAX_NUMBER)
                })
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(GroupSortKey.of(GroupSortKey.MAX_TIME, GroupSortKey.MAX_NUMBER))
                .isLessThanOrEqualTo(GroupSortKey.LAST);
    }

    @Test
    void returnsCreateTime() {
        assertThat(GroupSortKey.createTime(GroupSortKey.of(1_502_280_113L, 77))).isEqualTo(1_502_280_113L);
        assertThat(GroupSortKey.createTime(GroupSortKey.of(GroupSortKey.MAX_TIME, GroupSortKey.MAX_NUMBER)))
                .isEqualTo(GroupSortKey.MAX_TIME);
    }

    @Test
    void rejectsValuesOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSortKey.of(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSortKey.of(GroupSortKey.MAX_TIME + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSortKey.of(0, GroupSortKey.MAX_NUMBER + 1));
    }
}
