package dev.livemock.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that the cloud itself sends to the members of a group (decision 23). The vendor documents neither the types nor the
 * data. The types and the names {@code userId} and {@code statistics} are those of the vendor's sample AUIInteractionLive.
 *
 * @param type the type, from 1001 to 1007
 * @param senderId the UserId of the user who caused the message, or null if it is unknown
 * @param data the content, a JSON object
 */
record SystemMessage(int type, @Nullable String senderId, String data) {

    private static final int LIKE = 1001;
    private static final int JOIN = 1002;
    private static final int LEAVE = 1003;
    private static final int MUTE_GROUP = 1004;
    private static final int UNMUTE_GROUP = 1005;
    private static final int MUTE_USER = 1006;
    private static final int UNMUTE_USER = 1007;

    static SystemMessage like(@Nullable String senderId, int likeCount) {
        return new SystemMessage(LIKE, senderId, json(new LikeData(likeCount)));
    }

    static SystemMessage join(String userId, @Nullable Visits statistics) {
        return new SystemMessage(JOIN, userId, json(new UserData(userId, statistics)));
    }

    static SystemMessage leave(String userId, @Nullable Visits statistics) {
        return new SystemMessage(LEAVE, userId, json(new UserData(userId, statistics)));
    }

    static SystemMessage muteGroup(@Nullable String operatorUserId, boolean muted) {
        return new SystemMessage(muted ? MUTE_GROUP : UNMUTE_GROUP, operatorUserId, "{}");
    }

    static SystemMessage muteUser(@Nullable String operatorUserId, String userId, boolean muted) {
        return new SystemMessage(muted ? MUTE_USER : UNMUTE_USER, operatorUserId, json(new UserData(userId, null)));
    }

    private static String json(Record data) {
        return JsonMapper.shared().writeValueAsString(data);
    }

    /**
     * The statistics of a group.
     *
     * @param pv the number of joins so far
     * @param uv the number of members
     * @param onlineCount the number of members who are online
     */
    record Visits(long pv, long uv, long onlineCount) {}

    private record LikeData(int likeCount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record UserData(String userId, @Nullable Visits statistics) {}
}
