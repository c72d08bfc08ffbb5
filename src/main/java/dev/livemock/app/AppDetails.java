package dev.livemock.app;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;

/**
 * An app, as GetMessageApp answers it and an {@code AppList} holds it.
 *
 * @param appId what names it
 * @param appName what people call it
 * @param appConfig its configuration; empty if none was given
 * @param extension what was attached to it; empty if nothing
 * @param createTime when it was created, in seconds since 1970
 * @param status 1 is normal; no other value is documented
 */
public record AppDetails(
        @Example("VKL3demo") String appId,
        @Example("demo") String appName,
        @Example("{\"region\":\"cn-shanghai\"}") StringMap appConfig,
        @Example("{\"team\":\"streams\"}") StringMap extension,
        @Example("1502280113") long createTime,
        @Example("1") int status) {}
