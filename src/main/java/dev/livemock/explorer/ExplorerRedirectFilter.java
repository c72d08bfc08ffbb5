package dev.livemock.explorer;

import dev.livemock.gateway.Call;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Redirects browsers that open {@code /} to the explorer: GET requests that accept HTML and have neither a query nor the
 * header {@code x-acs-action}. API calls to {@code /} have one of these, or are POST requests.
 */
class ExplorerRedirectFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isBrowserAtTheRoot(request)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, "/explorer");
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isBrowserAtTheRoot(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getRequestURI().equals("/")
                && request.getQueryString() == null
                && request.getHeader(Call.ACTION_HEADER) == null
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
