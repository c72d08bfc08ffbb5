package dev.livemock.app;

import dev.livemock.storage.StringMap;

/**
 * An app, as GetMessageApp answers it and an {@code AppList} holds it.
 *
 * @param appConfig its configuration; empty if none was given
 * @param extension what was attached to it; empty if nothing
 * @param createTime when it was created, in seconds since 1970
 * @param status 1 is normal; no other value is documented
 */
public record AppDetails(
        String appId, String appName, StringMap appConfig, StringMap extension, long createTime, int status) {}
