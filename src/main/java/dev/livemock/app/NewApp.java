package dev.livemock.app;

import dev.livemock.gateway.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * An app to be stored.
 *
 * @param appId the AppId, which must be unique
 * @param appName the AppName, which does not have to be unique
 * @param appConfig the AppConfig
 * @param extension the Extension
 * @param createTime the CreateTime in seconds since 1970, or null for the time at which the app is stored
 * @param status the Status: 1 is normal, and no other value is documented
 */
public record NewApp(
        String appId,
        String appName,
        StringMap appConfig,
        StringMap extension,
        @Nullable Long createTime,
        int status) {

    /** The normal Status of an app. */
    public static final int NORMAL = 1;
}
