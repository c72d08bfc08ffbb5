package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;

/**
 * The result of GetMessageGroup.
 *
 * @param groupId what names the group in its app
 * @param creatorId the user who created it; empty if nobody is known to have
 * @param createTime when the group was created, in seconds since 1970
 * @param status 1 is normal; no other value is documented
 * @param isMuteAll whether all users of the group are muted; false, since the operations that would do that are not emulated
 * @param extension what was attached to it; empty if nothing
 */
record GetMessageGroupResult(
        @Example("AE35-demo-T95F") String groupId,
        @Example("ash") String creatorId,
        @Example("1502280113") long createTime,
        @Example("1") int status,
        @Example("false") boolean isMuteAll,
        @Example("{\"key\":\"test001\"}") StringMap extension) {

    static GetMessageGroupResult of(MessageGroup group) {
        return new GetMessageGroupResult(
                group.groupId(), group.creatorId(), group.createTime(), group.status(), false, group.extension());
    }
}
