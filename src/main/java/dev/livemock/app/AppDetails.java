package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;

/**
 * The details of an app: the result of GetMessageApp, and an element of an {@code AppList}.
 *
 * @param appId the ID of the app
 * @param appName the name of the app
 * @param appConfig the configuration of the app; an empty object if it was not set
 * @param extension the custom data of the app; an empty object if it was not set
 * @param createTime the creation time, in seconds since 1970
 * @param status the status of the app: 1 is normal, and no other value is documented
 */
public record AppDetails(
        @Example("VKL3demo") String appId,
        @Example("demo") String appName,
        @Example("{\"region\":\"cn-shanghai\"}") StringMap appConfig,
        @Example("{\"team\":\"streams\"}") StringMap extension,
        @Example("1502280113") long createTime,
        @Example("1") int status) {}
