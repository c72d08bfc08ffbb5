package dev.livemock.app;

import java.util.Map;

/**
 * An app, as GetMessageApp answers it and an {@code AppList} holds it.
 *
 * @param appConfig its configuration; empty if none was given
 * @param extension what was attached to it; empty if nothing
 * @param createTime when it was created, in seconds since 1970
 * @param status 1 is normal; no other value is documented
 */
record AppDetails(
        String appId,
        String appName,
        Map<String, String> appConfig,
        Map<String, String> extension,
        long createTime,
        int status) {}
