package dev.livemock.fault;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.FilterOrder;
import dev.livemock.gateway.ResponseInterceptor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Injects at most one planned fault before an operation is executed, and at most one after it has succeeded. An error is
 * thrown like every other rejection. This filter is not a {@link dev.livemock.gateway.CallFilter}, since a fault can also end a
 * call without an error.
 */
@Component
@Order(FilterOrder.FAULT)
class FaultFilter extends HttpFilter implements ResponseInterceptor {

    /**
     * The maximum number of calls that are delayed at the same time. It is less than the number of threads, so that other
     * calls are still served.
     */
    private static final int MAX_DELAYED = 150;

    /** The interval at which a delayed call checks whether its fault still exists. If not, its delay ends. */
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final transient Faults faults;
    private final transient Semaphore delayPermits = new Semaphore(MAX_DELAYED);

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = Exchange.of(request);
        Call call = exchange.call();
        if (call != null) {
            apply(FaultPhase.BEFORE, exchange, call);
        }
        if (exchange.cut() != ConnectionCut.BEFORE) {
            chain.doFilter(request, response);
        }
    }

    @Override
    public void beforeResponse(Exchange exchange, Call call) {
        apply(FaultPhase.AFTER, exchange, call);
    }

    /**
     * Applies the first fault that matches a call and is selected by its probability. Skips a fault that has just been deleted,
     * or whose last occurrence another call has just counted.
     */
    private void apply(FaultPhase phase, Exchange exchange, Call call) {
        faults.known().stream()
                .filter(planned -> planned.fault().matches(phase, call))
                .filter(planned -> planned.fault().isSelectedByProbability() && faults.countOccurrence(planned))
                .findFirst()
                .ifPresent(planned -> {
                    delay(planned);
                    inject(planned.fault(), exchange);
                });
    }

    private static void inject(Fault fault, Exchange exchange) {
        ConnectionCut cut = fault.cut();
        if (cut != null) {
            exchange.setCut(cut);
        }
        ApiException error = fault.error();
        if (error != null) {
            throw error;
        }
    }

    private void delay(PlannedFault planned) {
        if (planned.fault().maxDelayMillis() == 0) {
            return;
        }
        if (!delayPermits.tryAcquire()) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        try {
            sleepWhileExists(planned);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        } finally {
            delayPermits.release();
        }
    }

    private void sleepWhileExists(PlannedFault planned) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(planned.fault().randomDelayMillis());
        long end = System.nanoTime() + left;
        while (left > 0 && faults.exists(planned)) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, CHECK_NANOS));
            left = end - System.nanoTime();
        }
    }
}
