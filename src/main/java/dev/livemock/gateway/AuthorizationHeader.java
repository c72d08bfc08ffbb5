package dev.livemock.gateway;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Authorization} with a signature, such as {@code ACS3-HMAC-SHA256
 * Credential=backend,SignedHeaders=x-acs-date,Signature=…}. The signature is not verified.
 *
 * @param algorithm the first word
 * @param fields the fields that follow, by name
 */
public record AuthorizationHeader(String algorithm, Map<String, String> fields) {

    private static final String SCHEME = "ACS";
    private static final Pattern VERSION = Pattern.compile("ACS([0-9])-.*", Pattern.CASE_INSENSITIVE);

    /** Returns the header if it contains a signature (begins with {@code ACS}), otherwise null. */
    static @Nullable AuthorizationHeader parse(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String algorithm = text.split(" ", 2)[0];
        return new AuthorizationHeader(algorithm, readFields(text.substring(algorithm.length())));
    }

    private static Map<String, String> readFields(String text) {
        return Arrays.stream(text.split(","))
                .map(field -> field.strip().split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, second) -> first));
    }

    /** Returns the AccessKeyId, or null if it is absent. */
    public @Nullable String accessKeyId() {
        String credential = fields.get("Credential");
        return credential == null ? null : credential.split("/", 2)[0];
    }

    /** Returns the digit of a scheme such as {@code ACS3-HMAC-SHA256}, or null if the version is unknown. */
    @Nullable String version() {
        Matcher version = VERSION.matcher(algorithm);
        return version.matches() ? version.group(1) : null;
    }
}
