package dev.livemock.gateway;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The message-group operations of the API {@code live} 2016-11-01. */
public enum Operation {
    CREATE_MESSAGE_APP("CreateMessageApp", Effect.WRITE, AccessLevel.CREATE),
    GET_MESSAGE_APP("GetMessageApp", Effect.READ, AccessLevel.GET),
    LIST_MESSAGE_APP("ListMessageApp", Effect.READ, AccessLevel.GET),
    QUERY_MESSAGE_APP("QueryMessageApp", Effect.READ, AccessLevel.GET),
    UPDATE_MESSAGE_APP("UpdateMessageApp", Effect.WRITE, AccessLevel.UPDATE),
    DELETE_MESSAGE_APP("DeleteMessageApp", Effect.WRITE, AccessLevel.DELETE),
    CREATE_MESSAGE_GROUP("CreateMessageGroup", Effect.WRITE, AccessLevel.CREATE),
    GET_MESSAGE_GROUP("GetMessageGroup", Effect.READ, AccessLevel.GET),
    LIST_MESSAGE_GROUP("ListMessageGroup", Effect.READ, AccessLevel.GET),
    UPDATE_MESSAGE_GROUP("UpdateMessageGroup", Effect.WRITE, AccessLevel.UPDATE),
    JOIN_MESSAGE_GROUP("JoinMessageGroup", Effect.WRITE, AccessLevel.UPDATE, 200),
    LEAVE_MESSAGE_GROUP("LeaveMessageGroup", Effect.WRITE, AccessLevel.UPDATE),
    LIST_MESSAGE_GROUP_USER("ListMessageGroupUser", Effect.READ, AccessLevel.GET),
    LIST_MESSAGE_GROUP_USER_BY_ID("ListMessageGroupUserById", Effect.READ, AccessLevel.GET),
    SEND_MESSAGE_TO_GROUP("SendMessageToGroup", Effect.WRITE, AccessLevel.GET),
    SEND_MESSAGE_TO_GROUP_USERS("SendMessageToGroupUsers", Effect.WRITE, AccessLevel.GET),
    SEND_LIKE("SendLike", Effect.WRITE, AccessLevel.GET),
    LIST_MESSAGE("ListMessage", Effect.READ, AccessLevel.GET),
    MUTE_GROUP_USER("MuteGroupUser", Effect.WRITE, AccessLevel.GET),
    CANCEL_MUTE_GROUP_USER("CancelMuteGroupUser", Effect.WRITE, AccessLevel.GET),
    MUTE_ALL_GROUP_USER("MuteAllGroupUser", Effect.WRITE, AccessLevel.GET),
    CANCEL_MUTE_ALL_GROUP_USER("CancelMuteAllGroupUser", Effect.WRITE, null),
    LIST_MUTE_GROUP_USER("ListMuteGroupUser", Effect.READ, AccessLevel.GET),
    GET_MESSAGE_TOKEN("GetMessageToken", Effect.READ, AccessLevel.GET),
    BATCH_GET_ONLINE_USERS("BatchGetOnlineUsers", Effect.READ, AccessLevel.GET);

    /** The version of the API. */
    public static final String VERSION = "2016-11-01";

    private static final int DEFAULT_QUERIES_PER_SECOND = 100;

    private static final Map<String, Operation> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operation::apiName, Function.identity()));

    /** Whether an operation changes data. The RAM access level does not show this. For example, that of {@code SendLike} is "get". */
    private enum Effect {
        READ,
        WRITE
    }

    /** The RAM access levels from the vendor's pages. They are descriptive only and do not affect authorization. */
    public enum AccessLevel {
        CREATE,
        GET,
        UPDATE,
        DELETE
    }

    private final String apiName;
    private final Effect effect;
    private final @Nullable AccessLevel accessLevel;
    private final int queriesPerSecond;

    Operation(String apiName, Effect effect, @Nullable AccessLevel accessLevel) {
        this(apiName, effect, accessLevel, DEFAULT_QUERIES_PER_SECOND);
    }

    Operation(String apiName, Effect effect, @Nullable AccessLevel accessLevel, int queriesPerSecond) {
        this.apiName = apiName;
        this.effect = effect;
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

    /** Returns whether the operation only reads data. */
    public boolean isReadOnly() {
        return effect == Effect.READ;
    }

    /** Returns the documented queries per second of an account. */
    public int queriesPerSecond() {
        return queriesPerSecond;
    }
}
