package dev.livemock.control;

import dev.livemock.requestlog.RequestLogSettings;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code livemock.control}: what testers may do under {@code /_livemock}.
 *
 * @param enabled whether there is what only an emulator has: {@code /_livemock}, {@code /explorer} and the OpenAPI
 *     documents; true unless set
 * @param token what requests must carry as a bearer token; none unless set
 * @param hosts the names by which LiveMock is reached, beside {@code localhost}, addresses, and names without a dot
 * @param requests how many calls the journal keeps, from 0 to 100,000; 1,000 unless set
 */
public record ControlSettings(
        @DefaultValue("true") boolean enabled,

        @Size(min = 1, message = "must not be empty") @Nullable String token,

        @DefaultValue
        List<@Pattern(regexp = "[^/:\\s]+", message = "must be a name alone, without a scheme or a port") String> hosts,

        @Range(min = 0, max = MAX_REQUESTS, message = "must be from {min} to {max}") @DefaultValue("1000")
        int requests) {

    static final int MAX_REQUESTS = 100_000;

    /** Returns the part of the journal. Nobody can read it when there is nothing under {@code /_livemock}. */
    public RequestLogSettings journalSettings() {
        return new RequestLogSettings(enabled ? requests : 0);
    }
}
