package dev.livemock.group;

import dev.livemock.gateway.Action;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.SuccessResult;
import org.springframework.stereotype.Controller;

/** The operations that mute users and groups. */
@OpenApiTag("Mutes")
@Controller
class GroupMuteController {

    private final GroupMuteService mutes;

    GroupMuteController(GroupMuteService mutes) {
        this.mutes = mutes;
    }

    /**
     * Mutes users in a group. Their messages are rejected until {@code MuteTime} has passed. Muting a user again replaces
     * the end of the mute. Users need not be members. The creator of the group is never muted.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-mutegroupuser">
     *     MuteGroupUser</a>
     */
    @Action("MuteGroupUser")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.NOT_GROUP_CREATOR})
    SuccessResult muteGroupUser(MuteGroupUserRequest request) {
        mutes.muteUsers(request);
        return SuccessResult.DONE;
    }

    /**
     * Unmutes users in a group. The call also succeeds for users who are not muted. If the whole group is muted, it remains
     * muted.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-cancelmutegroupuser">
     *     CancelMuteGroupUser</a>
     */
    @Action("CancelMuteGroupUser")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.NOT_GROUP_CREATOR})
    SuccessResult cancelMuteGroupUser(CancelMuteGroupUserRequest request) {
        mutes.unmuteUsers(request);
        return SuccessResult.DONE;
    }

    /**
     * Mutes a whole group. Messages of all users except the creator are rejected until CancelMuteAllGroupUser is called.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-muteallgroupuser">
     *     MuteAllGroupUser</a>
     */
    @Action("MuteAllGroupUser")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.NOT_GROUP_CREATOR})
    SuccessResult muteAllGroupUser(MuteAllGroupUserRequest request) {
        mutes.setMutedAll(request.appId(), request.groupId(), request.operatorUserId(), request.broadCastType(), true);
        return SuccessResult.DONE;
    }

    /**
     * Unmutes a whole group. The call also succeeds if the group is not muted. Users who are muted individually remain
     * muted.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-cancelmuteallgroupuser">
     *     CancelMuteAllGroupUser</a>
     */
    @Action("CancelMuteAllGroupUser")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.NOT_GROUP_CREATOR})
    SuccessResult cancelMuteAllGroupUser(CancelMuteAllGroupUserRequest request) {
        mutes.setMutedAll(request.appId(), request.groupId(), request.operatorUserId(), request.broadCastType(), false);
        return SuccessResult.DONE;
    }

    /**
     * Lists the users of a group who are muted individually. Returns one page, in the order in which the users were muted.
     * Mutes that have ended are not listed.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmutegroupuser">
     *     ListMuteGroupUser</a>
     */
    @Action("ListMuteGroupUser")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.NOT_GROUP_CREATOR})
    ListMuteGroupUserResult listMuteGroupUser(ListMuteGroupUserRequest request) {
        return ListMuteGroupUserResult.of(mutes.list(request));
    }
}
