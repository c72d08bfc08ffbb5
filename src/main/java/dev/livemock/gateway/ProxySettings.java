package dev.livemock.gateway;

import java.util.List;

/**
 * The proxies in front of LiveMock.
 *
 * @param trustedProxies {@code livemock.trusted-proxies}: the IP addresses and ranges of proxies whose headers
 *     {@code X-Forwarded-For} and {@code X-Forwarded-Proto} LiveMock trusts
 */
public record ProxySettings(List<String> trustedProxies) {}
