package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Rejects cross-site API calls from browsers, to prevent cross-site request forgery (CSRF). The filter checks {@code Origin}.
 * If this header is absent, the filter checks {@code Sec-Fetch-Site}. Clients that are not browsers send neither header, so
 * the filter accepts their calls. The check applies in every auth mode. The control API uses the same check.
 */
@Component
@Order(FilterOrder.CROSS_SITE)
public class CrossSiteFilter implements CallFilter {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String FETCH_MODE = "Sec-Fetch-Mode";
    private static final String REMEDY = " To allow the origin, add it to livemock.allowed-origins.";

    /** The values for a page of LiveMock itself, and for an address that the user typed. */
    private static final Set<String> ALLOWED_SITES = Set.of("same-origin", "none");

    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://([^/:@\\[\\]]+|\\[[0-9a-f:.]+])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[a-z0-9.-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private final OriginSettings settings;

    CrossSiteFilter(OriginSettings settings) {
        this.settings = settings;
    }

    @Override
    public void check(Exchange exchange, Call call) {
        requireAllowed(exchange.request(), call.operation().isReadOnly());
    }

    /**
     * Rejects a cross-site request. Following a link from another site is allowed if the request is read-only, since the page
     * with the link cannot read the response.
     *
     * @param readOnly whether a GET request to this path only reads data; has no effect on other HTTP methods
     * @throws dev.livemock.gateway.ApiException {@code LiveMock.ForeignPage}
     */
    public void requireAllowed(HttpServletRequest request, boolean readOnly) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            if (!isAllowed(origin, request.getHeader(HttpHeaders.HOST))) {
                throw ErrorCode.FOREIGN_PAGE.exception(HttpHeaders.ORIGIN, REMEDY);
            }
            return;
        }
        String site = request.getHeader(FETCH_SITE);
        if (site != null && !ALLOWED_SITES.contains(site) && !(readOnly && isLink(request))) {
            throw ErrorCode.FOREIGN_PAGE.exception(FETCH_SITE, "");
        }
    }

    private static boolean isLink(HttpServletRequest request) {
        return request.getMethod().equals("GET") && "navigate".equals(request.getHeader(FETCH_MODE));
    }

    private boolean isAllowed(String origin, @Nullable String ownHost) {
        return origin.equalsIgnoreCase("http://" + ownHost)
                || origin.equalsIgnoreCase("https://" + ownHost)
                || settings.allowedOrigins().stream().anyMatch(origin::equalsIgnoreCase)
                || isOfAllowedHost(origin);
    }

    private boolean isOfAllowedHost(String origin) {
        Matcher parts = ORIGIN.matcher(origin);
        if (!parts.matches()) {
            return false;
        }
        String host = parts.group(1);
        return LOOPBACK.matcher(host).matches() || settings.hosts().stream().anyMatch(host::equalsIgnoreCase);
    }
}
