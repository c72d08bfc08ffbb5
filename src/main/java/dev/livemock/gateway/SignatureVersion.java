package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Determines the version of the signature of a request. Does not verify the signature. */
public final class SignatureVersion {

    /** The version with the signature in the parameter {@code Signature}. The signature covers parameters, but not headers. */
    public static final String V1 = "1.0";

    private static final String SCHEME = "ACS";
    private static final Pattern VERSION = Pattern.compile("ACS([0-9])-.*", Pattern.CASE_INSENSITIVE);

    private SignatureVersion() {}

    /**
     * Returns the version. A signature in the header takes precedence over one in the parameters.
     *
     * @return {@link #V1}, the digit of a scheme such as {@code ACS3-HMAC-SHA256}, or null if there is no signature or its
     *     version is unknown
     */
    public static @Nullable String of(HttpServletRequest request, Parameters parameters) {
        String authorization = authorizationOf(request);
        if (authorization == null) {
            return parameters.first("Signature") == null ? null : V1;
        }
        Matcher version = VERSION.matcher(authorization);
        return version.matches() ? version.group(1) : null;
    }

    /** Returns the header {@code Authorization} if it contains a signature (begins with {@code ACS}), otherwise null. */
    public static @Nullable String authorizationOf(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization
                : null;
    }
}
