package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;

/**
 * One group of a {@code GroupList}.
 *
 * @param appId the app that it is in
 * @param createTime when it was created, in seconds since 1970
 * @param creatorId the user who created it; empty if nobody is known to have
 * @param extension what was attached to it; empty if nothing
 * @param groupId what names it in its app
 * @param status 1 is normal; no other value is documented
 */
record ListedGroup(
        @Example("VKL3demo") String appId,
        @Example("1502280113") long createTime,
        @Example("ash") String creatorId,
        @Example("{\"key\":\"test001\"}") StringMap extension,
        @Example("AE35-demo-T95F") String groupId,
        @Example("1") int status) {}
