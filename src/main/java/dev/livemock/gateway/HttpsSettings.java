package dev.livemock.gateway;

import java.util.List;

/**
 * HTTPS with a self-signed certificate.
 *
 * @param enabled {@code livemock.https}: whether LiveMock serves HTTPS instead of HTTP
 * @param names {@code livemock.https-names}: host names and IP addresses for the certificate, in addition to the default ones
 */
public record HttpsSettings(boolean enabled, List<String> names) {}
