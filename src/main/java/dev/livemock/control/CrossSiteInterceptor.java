package dev.livemock.control;

import dev.livemock.gateway.CrossSiteFilter;
import dev.livemock.gateway.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects cross-site requests from browsers. {@link CrossSiteFilter} detects these requests by the headers {@code Origin} and
 * {@code Sec-Fetch-Site}. This class detects DNS rebinding, where a foreign host name resolves to this machine, by the header
 * {@code Host}.
 */
@Component
class CrossSiteInterceptor implements HandlerInterceptor {

    private static final Set<String> ALLOWED_HOSTS = Set.of("host.docker.internal");
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");

    private final ControlSettings settings;
    private final CrossSiteFilter crossSite;

    CrossSiteInterceptor(ControlSettings settings, CrossSiteFilter crossSite) {
        this.settings = settings;
        this.crossSite = crossSite;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null && !isAllowedHost(host)) {
            throw ErrorCode.FOREIGN_HOST.exception();
        }
        crossSite.requireAllowed(request, true);
        return true;
    }

    private boolean isAllowedHost(String hostAndPort) {
        String host = PORT.matcher(hostAndPort.toLowerCase(Locale.ROOT)).replaceFirst("");
        boolean isPlainName = host.indexOf('.') < 0 && host.indexOf(':') < 0;
        return isPlainName
                || ALLOWED_HOSTS.contains(host)
                || host.endsWith(".localhost")
                || ADDRESS.matcher(host).matches()
                || settings.hosts().stream().anyMatch(host::equalsIgnoreCase);
    }
}
