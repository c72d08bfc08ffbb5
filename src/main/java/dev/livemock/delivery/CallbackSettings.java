package dev.livemock.delivery;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code livemock.callback} (decision 24).
 *
 * @param url the URL to call when a user joins or leaves a group; if null, no callbacks are sent
 * @param key the key that signs the callbacks; if null, they are not signed
 */
public record CallbackSettings(
        @HttpUrl @Nullable String url,

        @Pattern(regexp = "[A-Za-z0-9]{1,32}", message = "must be 1 to 32 letters and digits") @Nullable String key) {

    /** Hides the key. */
    @Override
    public String toString() {
        return "CallbackSettings[url=" + url + "]";
    }
}
