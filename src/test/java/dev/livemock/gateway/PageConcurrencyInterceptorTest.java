package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageConcurrencyInterceptorTest {

    @ParameterizedTest
    @CsvSource({"16, 1", "85, 2", "256, 19", "4096, 403"})
    void allowsMorePagesInLargerHeaps(long mebibytes, int permits) {
        assertThat(PageConcurrencyInterceptor.permitsOf(mebibytes << 20)).isEqualTo(permits);
    }
}
