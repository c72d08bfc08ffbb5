package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;

/**
 * The result of GetMessageGroup.
 *
 * @param groupId the ID of the group, unique within its app
 * @param creatorId the ID of the user who created the group; empty if the creator is unknown
 * @param createTime the creation time, in seconds since 1970
 * @param status the status of the group: 1 is normal, and no other value is documented
 * @param isMuteAll whether the whole group is muted
 * @param extension the custom data of the group; an empty object if it was not set
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
                group.groupId(),
                group.creatorId(),
                group.createTime(),
                group.status(),
                group.isMutedAll(),
                group.extension());
    }
}
