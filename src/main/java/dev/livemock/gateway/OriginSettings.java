package dev.livemock.gateway;

import java.util.List;

/**
 * The web pages that may send requests, besides LiveMock's own and those of loopback origins.
 *
 * @param allowedOrigins {@code livemock.allowed-origins}: origins such as {@code https://shop.example:8443}
 * @param hosts {@code livemock.control.hosts}: host names by which LiveMock is reached
 */
public record OriginSettings(List<String> allowedOrigins, List<String> hosts) {}
