package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageConcurrencyInterceptorTest {

    @ParameterizedTest
    @CsvSource({"16, 1", "85, 1", "256, 6", "4096, 144"})
    void allowsMorePagesInLargerHeaps(long mebibytes, int permits) {
        assertThat(PageConcurrencyInterceptor.permitsOf(mebibytes << 20)).isEqualTo(permits);
    }
}
