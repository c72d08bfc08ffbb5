package dev.livemock.control;

import dev.livemock.gateway.CrossSiteFilter;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.Readiness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks the requests to {@link ControlRoute} controllers. Rejects these:
 *
 * <ul>
 *   <li>requests without the token, if one is configured and the route is not open;
 *   <li>requests before LiveMock is ready, unless the route is open. This check also applies the changes of other processes;
 *   <li>requests that a browser sends for a page of another site. {@link CrossSiteFilter} detects them by the headers of
 *       the browser. A page whose host name resolves to this machine (DNS rebinding) is detected by the header
 *       {@code Host}.
 * </ul>
 */
@Component
class ControlGuard implements HandlerInterceptor {

    private static final String BEARER = "Bearer ";
    private static final String HOST_REMEDY = " If LiveMock is reached by this name, add it to livemock.control.hosts.";
    private static final Set<String> ALLOWED_HOSTS = Set.of("host.docker.internal");
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");

    private final ControlSettings settings;
    private final CrossSiteFilter crossSite;
    private final Readiness readiness;

    ControlGuard(ControlSettings settings, CrossSiteFilter crossSite, Readiness readiness) {
        this.settings = settings;
        this.crossSite = crossSite;
        this.readiness = readiness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        ControlRoute route =
                handler instanceof HandlerMethod method ? method.getBeanType().getAnnotation(ControlRoute.class) : null;
        if (route != null) {
            requireAllowedPage(request);
        }
        if (route != null && !route.open()) {
            requireToken(request.getHeader("Authorization"));
            readiness.require();
        }
        return true;
    }

    private void requireAllowedPage(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null && !isAllowedHost(host)) {
            throw ErrorCode.FOREIGN_PAGE.exception(HttpHeaders.HOST, HOST_REMEDY);
        }
        crossSite.requireAllowed(request, true);
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

    private void requireToken(@Nullable String authorization) {
        String token = settings.token();
        if (token == null) {
            return;
        }
        boolean isBearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        byte[] sent = String.valueOf(authorization)
                .substring(isBearer ? BEARER.length() : 0)
                .getBytes(StandardCharsets.ISO_8859_1);
        if (!isBearer || !MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent)) {
            throw ErrorCode.CONTROL_TOKEN_REQUIRED.exception().withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }
}
