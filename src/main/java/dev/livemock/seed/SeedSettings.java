package dev.livemock.seed;

import java.util.List;

/**
 * {@code livemock.seed}: the data to load at startup.
 *
 * @param locations files and directories, as paths or {@code file:} URLs, and {@code classpath:} resources, in the order in
 *     which they are loaded
 */
public record SeedSettings(List<String> locations) {

    /** The name of the whole seed in error messages: "The seed in livemock.seed cannot be used". */
    static final String DOCUMENT = "in livemock.seed";
}
