package dev.livemock.seed;

import org.jspecify.annotations.Nullable;

/** Thrown if a seed document cannot be used. The message names the document, the location in it and the reason. */
public final class SeedException extends RuntimeException {

    private final String place;
    private final String reason;

    SeedException(String document, String place, String reason) {
        this(document, place, reason, null);
    }

    SeedException(String document, String place, String reason, @Nullable Throwable cause) {
        super("The seed " + document + " cannot be used, at " + place + ": " + reason, cause);
        this.place = place;
        this.reason = reason;
    }

    /** Returns the location in the document, such as {@code Apps[0].AppId}. */
    public String place() {
        return place;
    }

    /** Returns the reason, without the document and the location. */
    public String reason() {
        return reason;
    }
}
