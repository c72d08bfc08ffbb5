package dev.livemock.auth.ram;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that a policy allows or denies. Its resource is always {@code *}, since the operations have no resource-level
 * permissions. {@code acs:MFAPresent} is always false.
 *
 * @param action the action, such as {@code live:ListMessageGroup}
 * @param time the time of the request, for {@code acs:CurrentTime}
 * @param sourceIp the client's IP address, for {@code acs:SourceIp}
 * @param secureTransport whether the connection uses TLS, for {@code acs:SecureTransport}
 */
public record AccessRequest(String action, Instant time, String sourceIp, boolean secureTransport) {

    private static final Set<String> KEYS =
            Set.of("acs:currenttime", "acs:sourceip", "acs:securetransport", "acs:mfapresent");

    /** Returns whether a condition key exists. Names are not case-sensitive. */
    static boolean isKey(String name) {
        return KEYS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the value of a condition key, or null if the key does not exist. */
    @Nullable String valueOf(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "acs:currenttime" -> time.toString();
            case "acs:sourceip" -> sourceIp;
            case "acs:securetransport" -> Boolean.toString(secureTransport);
            case "acs:mfapresent" -> "false";
            default -> null;
        };
    }
}
