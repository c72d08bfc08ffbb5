package dev.livemock.app;

import java.util.Map;
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
        @Nullable Map<String, String> appConfig,
        @Nullable Map<String, String> extension) {}
