package dev.livemock.auth.ram;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is asked to allow. The resource is always {@code *}: the operations have no resource-level permissions.
 *
 * @param action such as {@code live:ListMessageGroup}
 * @param time when, for {@code acs:CurrentTime}
 * @param sourceIp from which address, for {@code acs:SourceIp}
 * @param secureTransport whether over TLS, for {@code acs:SecureTransport}; {@code acs:MFAPresent} is always false
 */
public record AccessRequest(String action, Instant time, String sourceIp, boolean secureTransport) {

    private static final Set<String> KEYS =
            Set.of("acs:currenttime", "acs:sourceip", "acs:securetransport", "acs:mfapresent");

    /** Tells whether there is a condition key of this name, in whatever case. */
    static boolean isKey(String name) {
        return KEYS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the value of a condition key, or null if this request has none. */
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
