package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CreateMessageApp.
 *
 * @param appName the name of the app, which does not have to be unique
 * @param appConfig the configuration of the app, a JSON object of up to 64 KiB; if absent, it is empty
 * @param extension the custom data of the app, a JSON object of up to 64 KiB; if absent, it is empty
 */
record CreateMessageAppRequest(
        @CodePointLength(min = 2, max = 16) @Example("shop") String appName,
        @Example("{\"region\":\"cn-shanghai\"}") @Nullable StringMap appConfig,
        @Example("{\"team\":\"streams\"}") @Nullable StringMap extension) {}
