package dev.livemock.auth;

import dev.livemock.gateway.Call;
import dev.livemock.gateway.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the caller (decision 7): the account of the AccessKeyId; without one the UserId; without that the remote
 * address. In open mode each AccessKeyId is its own account.
 */
final class CallerFinder {

    /** More of a name does not tell callers apart; it would only fill the memory. */
    private static final int MAX_NAME = 255;

    private static final Pattern CREDENTIAL = Pattern.compile("\\bCredential=([^,/\\s]+)");

    private CallerFinder() {}

    static Caller find(Call call, HttpServletRequest request) {
        String accessKeyId = accessKeyId(call, request);
        if (accessKeyId != null) {
            return new Caller(Caller.Kind.ACCOUNT, shorten(accessKeyId));
        }
        String userId = call.parameters().first("UserId");
        if (userId != null) {
            return new Caller(Caller.Kind.USER, shorten(userId));
        }
        return new Caller(Caller.Kind.ADDRESS, request.getRemoteAddr());
    }

    private static @Nullable String accessKeyId(Call call, HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            Matcher credential = CREDENTIAL.matcher(authorization);
            if (credential.find()) {
                return credential.group(1);
            }
        }
        return call.parameters().first("AccessKeyId");
    }

    private static String shorten(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }
}
