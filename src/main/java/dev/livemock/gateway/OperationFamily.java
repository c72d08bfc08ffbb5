package dev.livemock.gateway;

import java.util.Set;

/** The operations of the message-group family of {@code live} 2016-11-01, those that LiveMock does not emulate included. */
final class OperationFamily {

    static final String VERSION = "2016-11-01";

    private static final Set<String> NAMES = Set.of(
            "BatchGetOnlineUsers",
            "CancelMuteAllGroupUser",
            "CancelMuteGroupUser",
            "CreateMessageApp",
            "CreateMessageGroup",
            "DeleteMessageApp",
            "GetMessageApp",
            "GetMessageGroup",
            "GetMessageToken",
            "JoinMessageGroup",
            "LeaveMessageGroup",
            "ListMessage",
            "ListMessageApp",
            "ListMessageGroup",
            "ListMessageGroupUser",
            "ListMessageGroupUserById",
            "ListMuteGroupUser",
            "MuteAllGroupUser",
            "MuteGroupUser",
            "QueryMessageApp",
            "SendLike",
            "SendMessageToGroup",
            "SendMessageToGroupUsers",
            "UpdateMessageApp",
            "UpdateMessageGroup");

    private OperationFamily() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
