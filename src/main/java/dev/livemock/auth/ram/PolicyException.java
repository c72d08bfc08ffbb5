package dev.livemock.auth.ram;

import org.jspecify.annotations.Nullable;

/** Thrown if a policy is invalid. The message names the location in the policy and the reason. */
public final class PolicyException extends RuntimeException {

    PolicyException(String place, String reason, @Nullable Throwable cause) {
        super("the policy is invalid at " + place + ": " + reason, cause);
    }
}
