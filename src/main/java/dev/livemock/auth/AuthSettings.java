package dev.livemock.auth;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code livemock.auth}: who may call.
 *
 * @param mode what is asked of a call's credentials; open unless set
 */
public record AuthSettings(@DefaultValue("open") AuthMode mode) {}
