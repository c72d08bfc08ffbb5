package dev.livemock;

import dev.livemock.auth.AuthSettings;
import dev.livemock.control.ControlSettings;
import dev.livemock.delivery.CallbackSettings;
import dev.livemock.gateway.PagingSettings;
import dev.livemock.throttle.RateLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code livemock.*}. Invalid values and unknown names prevent startup.
 *
 * @param seed the seed data to load at startup: files, directories and {@code classpath:} resources
 * @param dataDir the data directory; if absent, the data is kept in memory
 * @param allowedOrigins the origins of other sites whose pages may send requests
 * @param trustedProxies the IP addresses and ranges of proxies whose headers {@code X-Forwarded-For} and
 *     {@code X-Forwarded-Proto} LiveMock trusts
 * @param https whether to serve HTTPS with a self-signed certificate; false by default
 * @param httpsNames additional host names and IP addresses for the self-signed certificate
 * @param callback the callbacks that notify a backend when a user joins or leaves a group
 * @param databaseWait the maximum time that startup waits until the database of {@code spring.datasource.url} is reachable
 */
@Validated
@ConfigurationProperties(prefix = "livemock", ignoreUnknownFields = false)
record LiveMockProperties(
        @DefaultValue List<String> seed,
        @Nullable Path dataDir,

        @DefaultValue
        List<@Pattern(regexp = "[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+", message = ORIGIN_RULE) String> allowedOrigins,

        @DefaultValue List<String> trustedProxies,
        @DefaultValue("false") boolean https,
        @DefaultValue List<String> httpsNames,

        @DefaultValue("60s") @DurationMin(message = WAIT_RULE) @DurationMax(hours = 1, message = WAIT_RULE)
        Duration databaseWait,

        @DefaultValue @Valid AuthSettings auth,
        @DefaultValue @Valid CallbackSettings callback,
        @DefaultValue @Valid RateLimits throttle,
        @DefaultValue PagingSettings paging,
        @DefaultValue @Valid ControlSettings control) {

    private static final String WAIT_RULE = "must be from 0s to 1h";
    private static final String ORIGIN_RULE = "must be an origin such as https://shop.example:8443, without a path";
}
