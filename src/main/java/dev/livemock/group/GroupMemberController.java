package dev.livemock.group;

import dev.livemock.gateway.Action;
import dev.livemock.gateway.SuccessResult;
import org.springframework.stereotype.Controller;

/** The operations on the members of message groups. */
@Controller
class GroupMemberController {

    private final GroupMembers members;
    private final MemberListService lists;

    GroupMemberController(GroupMembers members, MemberListService lists) {
        this.members = members;
        this.lists = lists;
    }

    /**
     * Makes a user a member of a group.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-joinmessagegroup">
     *     JoinMessageGroup</a>
     */
    @Action("JoinMessageGroup")
    SuccessResult joinMessageGroup(JoinMessageGroupRequest request) {
        members.join(request.appId(), request.groupId(), request.userId());
        return SuccessResult.DONE;
    }

    /**
     * Ends the membership of a user.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-leavemessagegroup">
     *     LeaveMessageGroup</a>
     */
    @Action("LeaveMessageGroup")
    SuccessResult leaveMessageGroup(LeaveMessageGroupRequest request) {
        members.leave(request.appId(), request.groupId(), request.userId());
        return SuccessResult.DONE;
    }

    /**
     * Lists the members of a group, a page at a time.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessagegroupuser">
     *     ListMessageGroupUser</a>
     */
    @Action("ListMessageGroupUser")
    ListMessageGroupUserResult listMessageGroupUser(ListMessageGroupUserRequest request) {
        return ListMessageGroupUserResult.of(lists.list(request));
    }

    /**
     * Looks for some users among the members of a group.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessagegroupuserbyid">
     *     ListMessageGroupUserById</a>
     */
    @Action("ListMessageGroupUserById")
    ListMessageGroupUserByIdResult listMessageGroupUserById(ListMessageGroupUserByIdRequest request) {
        return ListMessageGroupUserByIdResult.of(lists.find(request));
    }
}
