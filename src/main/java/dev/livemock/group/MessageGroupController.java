package dev.livemock.group;

import dev.livemock.gateway.Action;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.SerializedJson;
import dev.livemock.gateway.StringMap;
import dev.livemock.gateway.SuccessResult;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;

/** The operations on message groups. */
@OpenApiTag("Groups")
@Controller
class MessageGroupController {

    private final MessageGroupService groups;
    private final GroupListService lists;
    private final GroupListCache cache;
    private final MissingUserIdWarning missingUserId;

    MessageGroupController(
            MessageGroupService groups,
            GroupListService lists,
            GroupListCache cache,
            MissingUserIdWarning missingUserId) {
        this.groups = groups;
        this.lists = lists;
        this.cache = cache;
        this.missingUserId = missingUserId;
    }

    /**
     * Creates a group. The creator becomes its first member (decision 1). Returns the generated GroupId.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-createmessagegroup">
     *     CreateMessageGroup</a>
     */
    @Action("CreateMessageGroup")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    CreateMessageGroupResult createMessageGroup(CreateMessageGroupRequest request) {
        String groupId = UUID.randomUUID().toString();
        StringMap extension = Objects.requireNonNullElse(request.extension(), StringMap.EMPTY);
        groups.add(List.of(NewGroup.ofCreator(request.appId(), groupId, request.creatorId(), null, extension)));
        return new CreateMessageGroupResult(groupId, extension);
    }

    /**
     * Returns a group.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-getmessagegroup">
     *     GetMessageGroup</a>
     */
    @Action("GetMessageGroup")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    GetMessageGroupResult getMessageGroup(GetMessageGroupRequest request) {
        return GetMessageGroupResult.of(groups.get(request.appId(), request.groupId()));
    }

    /**
     * Lists the groups of a user. Returns one page of the groups that the user is a member of. The list is empty if the user
     * or the app is unknown, or if {@code UserId} is absent. A page past the end is empty and has the correct total.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessagegroup">
     *     ListMessageGroup</a>
     */
    @Action("ListMessageGroup")
    SerializedJson<ListMessageGroupResult> listMessageGroup(ListMessageGroupRequest request, Caller caller) {
        String userId = request.userId();
        if (userId == null) {
            missingUserId.warnOnce(caller);
            return SerializedJson.of(ListMessageGroupResult.of(Page.empty()));
        }
        return cache.get(userId, request, () -> lists.read(userId, request));
    }

    /**
     * Replaces the extension of a group as a whole. An empty map removes all entries. Nothing changes if {@code Extension} is
     * absent.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-updatemessagegroup">
     *     UpdateMessageGroup</a>
     */
    @Action("UpdateMessageGroup")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    SuccessResult updateMessageGroup(UpdateMessageGroupRequest request) {
        groups.update(request.appId(), request.groupId(), request.extension());
        return SuccessResult.DONE;
    }
}
