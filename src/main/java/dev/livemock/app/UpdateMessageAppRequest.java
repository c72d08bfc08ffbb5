package dev.livemock.app;

import dev.livemock.storage.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of UpdateMessageApp. What is absent stays as it is.
 *
 * @param appConfig replaces the one that the app has
 * @param extension replaces the one that the app has
 */
record UpdateMessageAppRequest(
        String appId,
        @AppName @Nullable String appName,
        @Nullable StringMap appConfig,
        @Nullable StringMap extension) {}
