package dev.livemock.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.CompletedExchange;
import dev.livemock.gateway.Exchange;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        Callable<Void> client = () -> {
            for (int i = 0; i < 20_000; i++) {
                log(requestLog);
            }
            return null;
        };
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> calls : clients.invokeAll(Collections.nCopies(4, client))) {
                calls.get();
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(requestLog.find(entry -> true, Integer.MAX_VALUE)).hasSize(1_000);
    }

    /** Logs a call. Returns its RequestId. */
    private static String log(RequestLog requestLog) {
        Exchange exchange = CompletedExchange.of(new MockHttpServletRequest("GET", "/ListMessageGroup"), null);
        requestLog.onCompleted(exchange);
        return exchange.requestId();
    }
}
