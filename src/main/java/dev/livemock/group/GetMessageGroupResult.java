package dev.livemock.group;

import dev.livemock.storage.StringMap;

/**
 * The result of GetMessageGroup.
 *
 * @param createTime when the group was created, in seconds since 1970
 * @param status 1 is normal; no other value is documented
 * @param isMuteAll false: the operations that mute a group are not emulated
 */
record GetMessageGroupResult(
        String groupId, String creatorId, long createTime, int status, boolean isMuteAll, StringMap extension) {

    static GetMessageGroupResult of(MessageGroup group) {
        return new GetMessageGroupResult(
                group.groupId(), group.creatorId(), group.createTime(), group.status(), false, group.extension());
    }
}
