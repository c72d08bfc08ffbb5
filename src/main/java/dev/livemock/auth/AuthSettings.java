package dev.livemock.auth;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code livemock.auth}: authentication and authorization.
 *
 * @param mode how the credentials of a call are checked; the default is open
 * @param credentials the known credentials
 */
public record AuthSettings(
        @DefaultValue("open") AuthMode mode, @DefaultValue List<@Valid CredentialSettings> credentials) {}
