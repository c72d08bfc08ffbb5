package dev.livemock.group;

import dev.livemock.gateway.Action;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.SuccessResult;
import org.springframework.stereotype.Controller;

/** The operations on the members of message groups. */
@OpenApiTag("Members")
@Controller
class GroupMemberController {

    private final GroupMemberService members;

    GroupMemberController(GroupMemberService members) {
        this.members = members;
    }

    /**
     * Adds a user to a group. If the user is already a member, nothing changes, not even the join time. A user who leaves
     * and joins again becomes the last member.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-joinmessagegroup">
     *     JoinMessageGroup</a>
     */
    @Action("JoinMessageGroup")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    SuccessResult joinMessageGroup(JoinMessageGroupRequest request) {
        members.join(request);
        return SuccessResult.DONE;
    }

    /**
     * Removes a user from a group. The call also succeeds if the user is not a member.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-leavemessagegroup">
     *     LeaveMessageGroup</a>
     */
    @Action("LeaveMessageGroup")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    SuccessResult leaveMessageGroup(LeaveMessageGroupRequest request) {
        members.leave(request);
        return SuccessResult.DONE;
    }

    /**
     * Lists the members of a group. Returns one page, sorted by join time.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessagegroupuser">
     *     ListMessageGroupUser</a>
     */
    @Action("ListMessageGroupUser")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    ListMessageGroupUserResult listMessageGroupUser(ListMessageGroupUserRequest request) {
        return ListMessageGroupUserResult.of(members.list(request));
    }

    /**
     * Looks up users among the members of a group. Returns those who are members, in the order of the request and without
     * duplicates.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessagegroupuserbyid">
     *     ListMessageGroupUserById</a>
     */
    @Action("ListMessageGroupUserById")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    ListMessageGroupUserByIdResult listMessageGroupUserById(ListMessageGroupUserByIdRequest request) {
        return ListMessageGroupUserByIdResult.of(members.find(request));
    }

    /**
     * Returns whether users are online in a group. Members are online, unless seed data or the control API has set them
     * offline. All other users are offline.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-batchgetonlineusers">
     *     BatchGetOnlineUsers</a>
     */
    @Action("BatchGetOnlineUsers")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    BatchGetOnlineUsersResult batchGetOnlineUsers(BatchGetOnlineUsersRequest request) {
        return new BatchGetOnlineUsersResult(members.findPresence(request));
    }
}
