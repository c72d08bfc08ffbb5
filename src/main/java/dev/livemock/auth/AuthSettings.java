package dev.livemock.auth;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code livemock.auth}: who may call.
 *
 * @param mode what is asked of a call's credentials; open unless set
 * @param credentials the credentials that exist
 */
public record AuthSettings(
        @DefaultValue("open") AuthMode mode, @DefaultValue List<@Valid CredentialSettings> credentials) {}
