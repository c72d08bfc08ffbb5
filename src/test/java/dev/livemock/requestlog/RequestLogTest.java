package dev.livemock.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.Concurrently;
import dev.livemock.gateway.CompletedExchange;
import dev.livemock.gateway.Exchange;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestLogTest {

    @Test
    void keepsConfiguredNumberOfCalls() {
        RequestLog requestLog = new RequestLog(new RequestLogSettings(20_000), Clock.systemUTC());

        List<String> requestIds =
                Stream.generate(() -> log(requestLog)).limit(20_001).toList();

        assertThat(requestLog.find(entry -> true, Integer.MAX_VALUE))
                .extracting(LoggedRequest::requestId)
                .isEqualTo(requestIds.subList(1, 20_001));
    }

    @Test
    void keepsConfiguredNumberOfConcurrentCalls() throws Exception {
        RequestLog requestLog = new RequestLog(new RequestLogSettings(1_000), Clock.systemUTC());

        Concurrently.repeat(4, 80_000, i -> log(requestLog));

        assertThat(requestLog.find(entry -> true, Integer.MAX_VALUE)).hasSize(1_000);
    }

    /** Logs a call. Returns its RequestId. */
    private static String log(RequestLog requestLog) {
        Exchange exchange = CompletedExchange.of(new MockHttpServletRequest("GET", "/ListMessageGroup"), null);
        requestLog.onCompleted(exchange);
        return exchange.requestId();
    }
}
