package dev.livemock.gateway;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The message-group operations of the API {@code live} 2016-11-01. */
public enum Operation {
    CREATE_MESSAGE_APP("CreateMessageApp", AccessLevel.CREATE),
    GET_MESSAGE_APP("GetMessageApp", AccessLevel.GET),
    LIST_MESSAGE_APP("ListMessageApp", AccessLevel.GET),
    QUERY_MESSAGE_APP("QueryMessageApp", AccessLevel.GET),
    UPDATE_MESSAGE_APP("UpdateMessageApp", AccessLevel.UPDATE),
    DELETE_MESSAGE_APP("DeleteMessageApp", AccessLevel.DELETE),
    CREATE_MESSAGE_GROUP("CreateMessageGroup", AccessLevel.CREATE),
    GET_MESSAGE_GROUP("GetMessageGroup", AccessLevel.GET),
    LIST_MESSAGE_GROUP("ListMessageGroup", AccessLevel.GET),
    UPDATE_MESSAGE_GROUP("UpdateMessageGroup", AccessLevel.UPDATE),
    JOIN_MESSAGE_GROUP("JoinMessageGroup", AccessLevel.UPDATE, 200),
    LEAVE_MESSAGE_GROUP("LeaveMessageGroup", AccessLevel.UPDATE),
    LIST_MESSAGE_GROUP_USER("ListMessageGroupUser", AccessLevel.GET),
    LIST_MESSAGE_GROUP_USER_BY_ID("ListMessageGroupUserById", AccessLevel.GET),
    SEND_MESSAGE_TO_GROUP("SendMessageToGroup", AccessLevel.GET),
    SEND_MESSAGE_TO_GROUP_USERS("SendMessageToGroupUsers", AccessLevel.GET),
    SEND_LIKE("SendLike", AccessLevel.GET),
    LIST_MESSAGE("ListMessage", AccessLevel.GET),
    MUTE_GROUP_USER("MuteGroupUser", AccessLevel.GET),
    CANCEL_MUTE_GROUP_USER("CancelMuteGroupUser", AccessLevel.GET),
    MUTE_ALL_GROUP_USER("MuteAllGroupUser", AccessLevel.GET),
    CANCEL_MUTE_ALL_GROUP_USER("CancelMuteAllGroupUser", null),
    LIST_MUTE_GROUP_USER("ListMuteGroupUser", AccessLevel.GET),
    GET_MESSAGE_TOKEN("GetMessageToken", AccessLevel.GET),
    BATCH_GET_ONLINE_USERS("BatchGetOnlineUsers", AccessLevel.GET);

    /** The version of the API. */
    public static final String VERSION = "2016-11-01";

    private static final int DEFAULT_QUERIES_PER_SECOND = 100;

    private static final Pattern READ_ONLY_NAME = Pattern.compile("(Get|List|Query|BatchGet)[A-Z].*");

    private static final Map<String, Operation> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operation::apiName, Function.identity()));

    /** The RAM access levels from the vendor's pages. They are descriptive only and do not affect authorization. */
    public enum AccessLevel {
        CREATE,
        GET,
        UPDATE,
        DELETE
    }

    private final String apiName;
    private final @Nullable AccessLevel accessLevel;
    private final int queriesPerSecond;

    Operation(String apiName, @Nullable AccessLevel accessLevel) {
        this(apiName, accessLevel, DEFAULT_QUERIES_PER_SECOND);
    }

    Operation(String apiName, @Nullable AccessLevel accessLevel, int queriesPerSecond) {
        this.apiName = apiName;
        this.accessLevel = accessLevel;
        this.queriesPerSecond = queriesPerSecond;
    }

    /** Returns the operation with this name, or null if the name is unknown. */
    public static @Nullable Operation named(String name) {
        return BY_NAME.get(name);
    }

    /** Returns the name in the API, such as {@code ListMessageGroup}. */
    public String apiName() {
        return apiName;
    }

    /** Returns the access level from the vendor's page, or null if the page has none. */
    public @Nullable AccessLevel accessLevel() {
        return accessLevel;
    }

    /**
     * Returns whether the operation only reads data. The name determines this. The access level cannot, since the vendor's
     * pages give {@code SendLike} the level "get".
     */
    public boolean isReadOnly() {
        return READ_ONLY_NAME.matcher(apiName).matches();
    }

    /** Returns the documented queries per second of an account. */
    public int queriesPerSecond() {
        return queriesPerSecond;
    }
}
