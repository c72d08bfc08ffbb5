package dev.livemock.auth.ram;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that a policy allows or denies. Its resource is always {@code *}. The vendor documents the resource {@code
 * domain/…} for some operations, but none has a parameter with a domain. {@code acs:MFAPresent} is always false.
 *
 * @param action the action, such as {@code live:ListMessageGroup}
 * @param time the time of the request, for {@code acs:CurrentTime}
 * @param sourceIp the client's IP address, for {@code acs:SourceIp}
 * @param secureTransport whether the connection uses TLS, for {@code acs:SecureTransport}
 */
public record AccessRequest(String action, Instant time, String sourceIp, boolean secureTransport) {

    /**
     * Returns the function that reads a condition key, or null if the key does not exist. The name is not case-sensitive.
     */
    static @Nullable Function<AccessRequest, String> key(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "acs:currenttime" -> access -> access.time.toString();
            case "acs:sourceip" -> AccessRequest::sourceIp;
            case "acs:securetransport" -> access -> Boolean.toString(access.secureTransport);
            case "acs:mfapresent" -> access -> "false";
            default -> null;
        };
    }
}
