package dev.livemock.seed;

import org.jspecify.annotations.Nullable;

/** A seed document that cannot be used. Its message names the document, the place in it and the reason. */
final class SeedException extends RuntimeException {

    SeedException(String document, String place, String reason, @Nullable Throwable cause) {
        super("The seed " + document + " cannot be used, at " + place + ": " + reason, cause);
    }
}
