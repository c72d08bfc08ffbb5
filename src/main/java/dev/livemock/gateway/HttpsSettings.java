package dev.livemock.gateway;

import java.util.List;

/**
 * HTTPS with a self-signed certificate.
 *
 * @param enabled {@code livemock.https}: whether LiveMock serves HTTPS in place of HTTP
 * @param names {@code livemock.https-names}: host names and addresses that the certificate names besides the usual ones
 */
public record HttpsSettings(boolean enabled, List<String> names) {}
