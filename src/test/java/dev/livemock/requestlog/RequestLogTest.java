package dev.livemock.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.CompletedCall;
import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestLogTest {

    @Test
    void keepsConfiguredNumberOfCalls() {
        RequestLog requestLog = new RequestLog(new RequestLogSettings(20_000), Clock.systemUTC());

        for (int i = 0; i < 20_001; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ListMessageGroup");
            requestLog.onCompleted(new CompletedCall(Integer.toString(i), request, null, null, 1));
        }

        assertThat(requestLog.find(entry -> true, Integer.MAX_VALUE))
                .hasSize(20_000)
                .first()
                .extracting(LoggedRequest::requestId)
                .isEqualTo("1");
    }

    @Test
    void keepsConfiguredNumberOfConcurrentCalls() throws Exception {
        RequestLog requestLog = new RequestLog(new RequestLogSettings(1_000), Clock.systemUTC());
        Callable<Void> client = () -> {
            for (int i = 0; i < 20_000; i++) {
                MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ListMessageGroup");
                requestLog.onCompleted(new CompletedCall("any", request, null, null, 1));
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
}
