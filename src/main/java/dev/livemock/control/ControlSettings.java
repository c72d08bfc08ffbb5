package dev.livemock.control;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code livemock.control}.
 *
 * @param enabled whether {@code /_livemock}, {@code /explorer} and the OpenAPI documents are available; true by default
 * @param token the bearer token that requests under {@code /_livemock} must carry; none by default
 * @param hosts additional host names that are allowed in the headers {@code Host} and {@code Origin}
 * @param requests the maximum number of entries in the request log, from 0 to 100,000; 1,000 by default
 * @param deliveries the maximum number of recorded deliveries, from 0 to 100,000; 1,000 by default
 */
public record ControlSettings(
        @DefaultValue("true") boolean enabled,

        @Size(min = 1, message = "must not be empty") @Nullable String token,

        @DefaultValue
        List<@Pattern(regexp = "[^/:\\s]+", message = "must be a host name without a scheme or a port") String> hosts,

        @Range(min = 0, max = MAX_ENTRIES) @DefaultValue("1000")
        int requests,

        @Range(min = 0, max = MAX_ENTRIES) @DefaultValue("1000")
        int deliveries) {

    static final int MAX_ENTRIES = 100_000;
}
