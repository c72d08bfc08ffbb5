package dev.livemock.seed;

import org.jspecify.annotations.Nullable;

/** A seed document that cannot be used. Its message names the document, the place in it and the reason. */
public final class SeedException extends RuntimeException {

    private final String place;
    private final String reason;

    SeedException(String document, String place, String reason, @Nullable Throwable cause) {
        super("The seed " + document + " cannot be used, at " + place + ": " + reason, cause);
        this.place = place;
        this.reason = reason;
    }

    /** Says where in the document it is. */
    public String place() {
        return place;
    }

    /** Says what is wrong there. */
    public String reason() {
        return reason;
    }
}
