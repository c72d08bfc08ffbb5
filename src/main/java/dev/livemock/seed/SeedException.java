package dev.livemock.seed;

import org.jspecify.annotations.Nullable;

/** Thrown if a seed document cannot be used. The message names the document, the location in it and the reason. */
public final class SeedException extends RuntimeException {

    private final String location;
    private final String reason;

    SeedException(String document, String location, String reason) {
        this(document, location, reason, null);
    }

    SeedException(String document, String location, String reason, @Nullable Throwable cause) {
        super("The seed " + document + " cannot be used, at " + location + ": " + reason, cause);
        this.location = location;
        this.reason = reason;
    }

    /** Returns the location in the document, such as {@code Apps[0].AppId} or {@code the top level}. */
    public String location() {
        return location;
    }

    /** Returns the reason, without the document and the location. */
    public String reason() {
        return reason;
    }
}
