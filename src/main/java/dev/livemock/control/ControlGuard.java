package dev.livemock.control;

import dev.livemock.error.ErrorCode;
import dev.livemock.gateway.Readiness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses requests to a {@link ControlRoute}: all if the control is off, those without the token if there is one and the
 * route is not open to all, and those of a page of another site in the browser of a developer. Such a page shows in one of
 * three ways: its {@code Origin}, {@code Sec-Fetch-Site}, or, if its name was made to resolve to this machine, the
 * {@code Host}.
 */
@Component
class ControlGuard implements HandlerInterceptor {

    private static final String BEARER = "Bearer ";
    private static final String HOST_REMEDY = " Name the hosts by which it is reached in livemock.control.hosts.";
    private static final Set<String> OUR_HOSTS = Set.of("host.docker.internal");
    private static final Set<String> OUR_FETCH_SITES = Set.of("same-origin", "none");
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");

    private final ControlSettings settings;
    private final Readiness readiness;

    ControlGuard(ControlSettings settings, Readiness readiness) {
        this.settings = settings;
        this.readiness = readiness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        ControlRoute route =
                handler instanceof HandlerMethod method ? method.getBeanType().getAnnotation(ControlRoute.class) : null;
        if (route != null) {
            requireOurPage(request);
        }
        if (route != null && !route.open()) {
            requireToken(request.getHeader("Authorization"));
            readiness.require();
        }
        return true;
    }

    private void requireOurPage(HttpServletRequest request) {
        if (!settings.enabled()) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        requireOurs("Host", request.getHeader("Host"), this::isOurHost);
        requireOurs("Sec-Fetch-Site", request.getHeader("Sec-Fetch-Site"), OUR_FETCH_SITES::contains);
        requireOurs("Origin", request.getHeader("Origin"), origin -> isOfThisServer(origin, request));
    }

    private static void requireOurs(String header, @Nullable String value, Predicate<String> isOurs) {
        if (value != null && !isOurs.test(value)) {
            throw ErrorCode.CONTROL_FOREIGN_PAGE.exception(header, header.equals(HttpHeaders.HOST) ? HOST_REMEDY : "");
        }
    }

    private boolean isOurHost(String hostAndPort) {
        String host = PORT.matcher(hostAndPort.toLowerCase(Locale.ROOT)).replaceFirst("");
        boolean isPlainName = host.indexOf('.') < 0 && host.indexOf(':') < 0;
        return isPlainName
                || OUR_HOSTS.contains(host)
                || host.endsWith(".localhost")
                || ADDRESS.matcher(host).matches()
                || settings.hosts().stream().anyMatch(host::equalsIgnoreCase);
    }

    private static boolean isOfThisServer(String origin, HttpServletRequest request) {
        String host = request.getHeader("Host");
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
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
