package dev.livemock.seed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group of a seed document: a UserId alone, or an object.
 *
 * @param userId required
 * @param joinTime in seconds since 1970; absent, it is the group's CreateTime
 */
record SeedMember(@Nullable String userId, @Nullable Long joinTime) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    SeedMember(@JsonProperty("UserId") @Nullable String userId, @JsonProperty("JoinTime") @Nullable Long joinTime) {
        this.userId = userId;
        this.joinTime = joinTime;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SeedMember of(String userId) {
        return new SeedMember(userId, null);
    }
}
