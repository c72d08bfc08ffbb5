package dev.livemock.fault;

import dev.livemock.auth.ClaimedIdentity;
import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.ConnectionCut;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the fault happen that is planned for a call: an error is thrown as every other refusal is. */
@Component
@Order(FilterOrder.FAULT)
class FaultFilter extends HttpFilter {

    /** How many calls may wait at once: fewer than there are threads, so that the others, and the control, get through. */
    private static final int MAX_WAITING = 150;

    private final transient Faults faults;
    private final transient Semaphore waiting = new Semaphore(MAX_WAITING);

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        PlannedFault planned = call == null ? null : faults.happenTo(call, ClaimedIdentity.of(request));
        if (planned != null) {
            delay(planned);
            happen(planned.fault(), request);
        }
        if (ConnectionCut.of(request) != ConnectionCut.BEFORE) {
            chain.doFilter(request, response);
        }
    }

    private static void happen(Fault fault, HttpServletRequest request) {
        ConnectionCut cut = fault.cut();
        if (cut != null) {
            cut.attachTo(request);
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
        if (!waiting.tryAcquire()) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        try {
            faults.delay(planned);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        } finally {
            waiting.release();
        }
    }
}
