package dev.livemock.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Replaces the remote address and the scheme of requests from trusted proxies with those of the proxy's client. Spring's
 * {@link org.springframework.web.filter.ForwardedHeaderFilter} is not used, since it trusts every client.
 */
final class ForwardedHeadersFilter extends HttpFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final transient TrustedProxies proxies;

    ForwardedHeadersFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isFromTrustedProxy = proxies.trusts(request.getRemoteAddr());
        chain.doFilter(isFromTrustedProxy ? new ForwardedRequest(request, proxies) : request, response);
    }

    private static List<String> valuesOf(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static final class ForwardedRequest extends HttpServletRequestWrapper {

        private final String client;
        private final String scheme;

        ForwardedRequest(HttpServletRequest request, TrustedProxies proxies) {
            super(request);
            this.client = proxies.clientOf(request.getRemoteAddr(), valuesOf(request, FORWARDED_FOR));
            this.scheme = schemeOf(request);
        }

        /** Returns the scheme. The header may list the scheme of each hop. The result is HTTPS only if all hops use HTTPS. */
        private static String schemeOf(HttpServletRequest request) {
            List<String> schemes = valuesOf(request, FORWARDED_PROTO);
            if (schemes.isEmpty()) {
                return request.getScheme();
            }
            return schemes.stream().allMatch("https"::equalsIgnoreCase) ? "https" : "http";
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getScheme() {
            return scheme;
        }

        @Override
        public boolean isSecure() {
            return scheme.equals("https");
        }
    }
}
