package dev.livemock.message;

import dev.livemock.app.MessageAppService;
import dev.livemock.gateway.Action;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.group.MessageGroupService;
import org.springframework.stereotype.Controller;

/** The operations on messages, likes and tokens. */
@OpenApiTag("Messages")
@Controller
class MessageController {

    private final MessageService messages;
    private final MessageGroupService groups;
    private final MessageAppService apps;

    MessageController(MessageService messages, MessageGroupService groups, MessageAppService apps) {
        this.messages = messages;
        this.groups = groups;
        this.apps = apps;
    }

    /**
     * Sends a message to a group. ListMessage lists it. The sender need not be a member. Messages of muted users are
     * rejected.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-sendmessagetogroup">
     *     SendMessageToGroup</a>
     */
    @Action("SendMessageToGroup")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.USER_MUTED})
    SendMessageResult sendMessageToGroup(SendMessageToGroupRequest request) {
        return new SendMessageResult(messages.send(request));
    }

    /**
     * Sends a message to users of a group. ListMessage does not list it, since it is addressed to single users. The sender
     * need not be a member. Messages of muted users are rejected.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-sendmessagetogroupusers">
     *     SendMessageToGroupUsers</a>
     */
    @Action("SendMessageToGroupUsers")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.USER_MUTED})
    SendMessageResult sendMessageToGroupUsers(SendMessageToGroupUsersRequest request) {
        return new SendMessageResult(messages.sendToUsers(request));
    }

    /**
     * Lists the messages that SendMessageToGroup sent to a group. Returns one page, sorted by the order of sending. By
     * default, the oldest messages come first. A page past the end is empty.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-listmessage">
     *     ListMessage</a>
     */
    @Action("ListMessage")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    ListMessageResult listMessage(ListMessageRequest request) {
        return ListMessageResult.of(request.groupId(), messages.list(request));
    }

    /**
     * Adds likes to a group. Returns the total number of likes of the group.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-sendlike">SendLike</a>
     */
    @Action("SendLike")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    SendLikeResult sendLike(SendLikeRequest request) {
        try {
            int likes = Integer.parseInt(request.count());
            return new SendLikeResult(groups.addLikes(
                    request.appId(), request.groupId(), likes, request.operatorUserId(), request.broadCastType()));
        } catch (NumberFormatException | ArithmeticException e) {
            throw ErrorCode.INVALID_PARAMETER.exception("Count");
        }
    }

    /**
     * Returns new tokens for a client's connection. LiveMock does not emulate the connection, so the tokens are not checked
     * anywhere.
     *
     * @see <a href="https://www.alibabacloud.com/help/en/live/developer-reference/api-live-2016-11-01-getmessagetoken">
     *     GetMessageToken</a>
     */
    @Action("GetMessageToken")
    @ErrorResponses(ErrorCode.APP_NOT_FOUND)
    GetMessageTokenResult getMessageToken(GetMessageTokenRequest request) {
        apps.requireExists(request.appId());
        return GetMessageTokenResult.random();
    }
}
