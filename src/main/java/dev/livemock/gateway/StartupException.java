package dev.livemock.gateway;

import org.jspecify.annotations.Nullable;

/** Stops the startup because of an error that the user can correct. Only the message is logged, without a stack trace. */
public final class StartupException extends RuntimeException {

    private final String remedy;

    /**
     * Creates an exception.
     *
     * @param description the error and its reason
     * @param remedy the action that corrects the error
     * @param cause the cause, or null
     */
    public StartupException(String description, String remedy, @Nullable Throwable cause) {
        super(description, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
