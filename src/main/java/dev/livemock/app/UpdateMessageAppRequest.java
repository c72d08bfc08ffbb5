package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of UpdateMessageApp. What is absent stays as it is.
 *
 * @param appId the app to change
 * @param appName the new name; absent, it stays
 * @param appConfig replaces the whole configuration, up to 64 KiB of JSON; absent, that stays
 * @param extension replaces all that is attached to the app, up to 64 KiB of JSON; absent, that stays
 */
record UpdateMessageAppRequest(
        @Example("VKL3demo") String appId,
        @AppName @Example("shop") @Nullable String appName,
        @Example("{\"region\":\"cn-shanghai\"}") @Nullable StringMap appConfig,
        @Example("{\"team\":\"streams\"}") @Nullable StringMap extension) {}
