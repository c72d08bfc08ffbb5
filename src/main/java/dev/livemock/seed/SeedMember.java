package dev.livemock.seed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.livemock.gateway.Example;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group in a seed document.
 *
 * @param userId the ID of the user
 * @param joinTime the time at which the user joined, in seconds since 1970; if absent, the group's {@code CreateTime}
 */
record SeedMember(
        @RequiredId @Example("de1a0") String userId,
        @EpochSeconds @Example("1502280200") @Nullable Long joinTime) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    SeedMember(@JsonProperty("UserId") String userId, @JsonProperty("JoinTime") @Nullable Long joinTime) {
        this.userId = userId;
        this.joinTime = joinTime;
    }

    /** Returns a member who joined when the group was created. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SeedMember of(String userId) {
        return new SeedMember(userId, null);
    }
}
