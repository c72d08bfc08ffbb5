package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Removes an {@code Accept} header that lists no media type. Such a header accepts every response, like an absent one, but
 * Spring Boot's metrics endpoint fails on it.
 */
final class RequestWithoutAcceptHeader extends HttpServletRequestWrapper {

    private static final Pattern EMPTY = Pattern.compile("[\\s,]*");

    private RequestWithoutAcceptHeader(HttpServletRequest request) {
        super(request);
    }

    /** Returns the request, without its {@code Accept} header if this header lists no media type. */
    static HttpServletRequest of(HttpServletRequest request) {
        boolean acceptsAnything = Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .allMatch(accept -> EMPTY.matcher(accept).matches());
        return acceptsAnything ? new RequestWithoutAcceptHeader(request) : request;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }
}
