package dev.livemock.app;

import dev.livemock.gateway.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * An app to be stored.
 *
 * @param appId its AppId, not used by another app
 * @param appName its AppName, which need not be unique
 * @param appConfig its AppConfig
 * @param extension its Extension
 * @param createTime its CreateTime in seconds since 1970, or null for the moment at which it is stored
 * @param status its Status; 1 is normal, and no other value is documented
 */
public record NewApp(
        String appId,
        String appName,
        StringMap appConfig,
        StringMap extension,
        @Nullable Long createTime,
        int status) {

    /** The Status of an app that nothing is wrong with. */
    public static final int NORMAL = 1;
}
