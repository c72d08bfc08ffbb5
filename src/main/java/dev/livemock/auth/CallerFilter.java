package dev.livemock.auth;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.Stage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says who makes an API call. */
@Component
@Order(Stage.AUTH)
class CallerFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Call call = Call.of(request);
        if (call != null) {
            CallerFinder.find(call, request).attachTo(request);
        }
        chain.doFilter(request, response);
    }
}
