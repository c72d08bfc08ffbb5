package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request that accepts any answer, as one does which has no Accept header or one that names nothing. Spring Boot's metrics
 * know only the first of the two.
 */
final class AcceptingRequestWrapper extends HttpServletRequestWrapper {

    private static final Pattern NOTHING = Pattern.compile("[\\s,]*");

    private AcceptingRequestWrapper(HttpServletRequest request) {
        super(request);
    }

    /** Returns the request, without its Accept header if that names nothing. */
    static HttpServletRequest of(HttpServletRequest request) {
        boolean namesNothing = Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .allMatch(accept -> NOTHING.matcher(accept).matches());
        return namesNothing ? new AcceptingRequestWrapper(request) : request;
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
