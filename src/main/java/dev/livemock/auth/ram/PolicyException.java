package dev.livemock.auth.ram;

/** Thrown if a policy is invalid. The message names the location in the policy and the reason. */
public final class PolicyException extends RuntimeException {

    PolicyException(String place, String reason) {
        super("the policy is invalid at " + place + ": " + reason);
    }
}
