package dev.livemock.auth.ram;

import org.jspecify.annotations.Nullable;

/** A policy that cannot be used. Its message names the place in it and the reason. */
public final class PolicyException extends RuntimeException {

    PolicyException(String place, String reason, @Nullable Throwable cause) {
        super("the policy cannot be used, at " + place + ": " + reason, cause);
    }
}
