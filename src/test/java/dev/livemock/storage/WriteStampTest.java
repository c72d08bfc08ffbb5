package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WriteStampTest {

    private final WriteStamp stamp = new WriteStamp(true);

    @Test
    void staysTheSameWhileNobodyWrites() {
        assertThat(stamp.now()).isEqualTo(stamp.now()).isNotEqualTo(WriteStamp.NONE);
    }

    @Test
    void isAnotherOneAfterAWrite() {
        long before = stamp.now();

        stamp.whileWriting(() -> {});

        assertThat(stamp.now()).isNotEqualTo(before).isNotEqualTo(WriteStamp.NONE);
    }

    @Test
    void isNotThereWhileSomebodyWrites() {
        stamp.whileWriting(() -> {
            stamp.whileWriting(() -> {});
            assertThat(stamp.now()).isEqualTo(WriteStamp.NONE);
        });
    }

    @Test
    void isAnotherOneAfterAWriteThatFailed() {
        long before = stamp.now();

        assertThatThrownBy(() -> stamp.whileWriting(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stamp.now()).isNotEqualTo(before).isNotEqualTo(WriteStamp.NONE);
    }

    @Test
    void isNeverThereWhereOtherProcessesMayWrite() {
        assertThat(new WriteStamp(false).now()).isEqualTo(WriteStamp.NONE);
    }
}
