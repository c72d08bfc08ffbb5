package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageConcurrencyInterceptorTest {

    @ParameterizedTest
    @CsvSource({"16, 1", "85, 1", "256, 16", "4096, 336"})
    void allowsMorePagesInLargerHeaps(long mebibytes, int permits) {
        assertThat(PageConcurrencyInterceptor.permitsOf(mebibytes << 20)).isEqualTo(permits);
    }

    @ParameterizedTest
    @CsvSource({
        ", JSON, 1",
        "x, JSON, 1",
        "-50, JSON, 1",
        "9, JSON, 1",
        "20, JSON, 1",
        "21, JSON, 2",
        "50, JSON, 3",
        "0050, JSON, 3",
        "1000, JSON, 3",
        "50, XML, 6"
    })
    void requiresMorePermitsForLargerPagesAndXml(String pageSize, ResponseFormat format, int permits) {
        assertThat(PageConcurrencyInterceptor.permitsFor(pageSize, format)).isEqualTo(permits);
    }
}
