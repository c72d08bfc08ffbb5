package dev.livemock.fault;

import dev.livemock.auth.Claim;
import dev.livemock.error.ApiException;
import dev.livemock.gateway.Call;
import dev.livemock.gateway.Cut;
import dev.livemock.gateway.Stage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the fault happen that is planned for a call: an error is thrown as every other refusal is. */
@Component
@Order(Stage.FAULT)
class FaultFilter extends HttpFilter {

    private final transient Faults faults;

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        Fault fault = call == null ? null : faults.happenTo(call, Claim.of(request));
        if (fault != null) {
            happen(fault, request);
        }
        if (Cut.of(request) != Cut.BEFORE) {
            chain.doFilter(request, response);
        }
    }

    private static void happen(Fault fault, HttpServletRequest request) throws InterruptedIOException {
        delay(fault.drawDelay());
        Cut cut = fault.cut();
        if (cut != null) {
            cut.attachTo(request);
        }
        ApiException error = fault.error();
        if (error != null) {
            throw error;
        }
    }

    private static void delay(long millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted in the delay of a fault");
        }
    }
}
