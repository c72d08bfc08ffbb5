package dev.livemock.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CreateMessageApp.
 *
 * @param appConfig absent, the app has an empty one
 * @param extension absent, the app has an empty one
 */
record CreateMessageAppRequest(
        @AppName String appName,
        @Nullable Map<String, String> appConfig,
        @Nullable Map<String, String> extension) {}
