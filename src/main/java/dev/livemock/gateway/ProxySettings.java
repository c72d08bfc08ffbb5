package dev.livemock.gateway;

import java.util.List;

/**
 * The proxies in front of LiveMock.
 *
 * @param trustedProxies {@code livemock.trusted-proxies}: the IP addresses and ranges of the proxies whose
 *     {@code X-Forwarded-For} and {@code X-Forwarded-Proto} headers are trusted
 */
public record ProxySettings(List<String> trustedProxies) {}
