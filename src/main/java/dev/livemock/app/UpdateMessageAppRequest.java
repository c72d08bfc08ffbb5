package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of UpdateMessageApp. Absent parameters leave their values unchanged.
 *
 * @param appId the ID of the app
 * @param appName the new name of the app; if absent, the existing name is kept
 * @param appConfig the new configuration of the app, a JSON object of up to 64 KiB, which replaces the existing
 *     configuration; if absent, the existing configuration is kept
 * @param extension the new custom data of the app, a JSON object of up to 64 KiB, which replaces the existing data; if
 *     absent, the existing data is kept
 */
record UpdateMessageAppRequest(
        @Example("VKL3demo") String appId,

        @CodePointLength(min = 2, max = 16) @Example("shop") @Nullable String appName,

        @Example("{\"region\":\"cn-shanghai\"}") @Nullable StringMap appConfig,
        @Example("{\"team\":\"streams\"}") @Nullable StringMap extension) {}
