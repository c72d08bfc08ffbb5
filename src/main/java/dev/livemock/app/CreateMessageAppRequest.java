package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CreateMessageApp.
 *
 * @param appName what people call the app; two apps may have the same name
 * @param appConfig the configuration of the app, up to 64 KiB of JSON; absent, it is empty
 * @param extension what to attach to the app, up to 64 KiB of JSON; absent, it is empty
 */
record CreateMessageAppRequest(
        @AppName @Example("shop") String appName,
        @Example("{\"region\":\"cn-shanghai\"}") @Nullable StringMap appConfig,
        @Example("{\"team\":\"streams\"}") @Nullable StringMap extension) {}
