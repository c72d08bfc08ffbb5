package dev.livemock.app;

import dev.livemock.storage.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CreateMessageApp.
 *
 * @param appConfig absent, the app has an empty one
 * @param extension absent, the app has an empty one
 */
record CreateMessageAppRequest(
        @AppName String appName,
        @Nullable StringMap appConfig,
        @Nullable StringMap extension) {}
