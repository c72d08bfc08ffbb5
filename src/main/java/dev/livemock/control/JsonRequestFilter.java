package dev.livemock.control;

import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.Parameters;
import dev.livemock.gateway.ResponseFormat;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Makes Spring MVC treat each request on the paths of this filter as JSON. The headers {@code Content-Type} and {@code Accept} are
 * ignored, since {@code curl -d} sends the content type of a form, and the container would parse the body as a form. The parameters
 * are those of the query only, and are decoded strictly. Seed data is read as bytes, so it may also be YAML.
 */
class JsonRequestFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange.of(request).setFormat(ResponseFormat.JSON);
        chain.doFilter(new JsonRequest(request), response);
    }

    private static final class JsonRequest extends HttpServletRequestWrapper {

        /** {@code Accept} would select the format of the response, {@code Content-Disposition} the format of a seed. */
        private static final List<String> IGNORED = List.of(HttpHeaders.ACCEPT, HttpHeaders.CONTENT_DISPOSITION);

        private final Map<String, String[]> query;

        JsonRequest(HttpServletRequest request) {
            super(request);
            Parameters parameters = Parameters.ofQuery(request);
            this.query = parameters.names().stream()
                    .collect(Collectors.toMap(
                            name -> name, name -> parameters.all(name).toArray(String[]::new)));
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_JSON_VALUE;
        }

        @Override
        public @Nullable String getHeader(String name) {
            Enumeration<String> values = getHeaders(name);
            return values.hasMoreElements() ? values.nextElement() : null;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                return Collections.enumeration(List.of(getContentType()));
            }
            return IGNORED.stream().anyMatch(name::equalsIgnoreCase)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return query;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(query.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return query.get(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = query.get(name);
            return values == null ? null : values[0];
        }
    }
}
