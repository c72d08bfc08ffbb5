package dev.livemock.group;

import dev.livemock.gateway.Action;
import dev.livemock.gateway.Caller;
import org.springframework.stereotype.Controller;

/** The operations on message groups. */
@Controller
class MessageGroupController {

    private final GroupListService lists;
    private final UnnamedUserLog unnamedUsers;

    MessageGroupController(GroupListService lists, UnnamedUserLog unnamedUsers) {
        this.lists = lists;
        this.unnamedUsers = unnamedUsers;
    }

    /**
     * Lists the groups of a user, a page at a time.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessagegroup">
     *     ListMessageGroup</a>
     */
    @Action("ListMessageGroup")
    ListMessageGroupResult listMessageGroup(ListMessageGroupRequest request, Caller caller) {
        if (request.userId() == null) {
            unnamedUsers.note(caller);
            return ListMessageGroupResult.EMPTY;
        }
        return lists.list(request.userId(), request);
    }
}
