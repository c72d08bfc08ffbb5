package dev.livemock.seed;

import java.util.List;

/**
 * {@code livemock.seed}: what to load at the start.
 *
 * @param locations files and folders of files, as paths or {@code file:} URLs, and {@code classpath:} resources, in the order
 *     in which they are loaded
 */
public record SeedSettings(List<String> locations) {}
