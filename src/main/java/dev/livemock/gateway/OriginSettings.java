package dev.livemock.gateway;

import java.util.List;

/**
 * The origins of web pages that may send requests, in addition to LiveMock's own and loopback origins.
 *
 * @param allowedOrigins {@code livemock.allowed-origins}: origins such as {@code https://shop.example:8443}
 * @param hosts {@code livemock.control.hosts}: host names under which clients reach LiveMock
 */
public record OriginSettings(List<String> allowedOrigins, List<String> hosts) {}
