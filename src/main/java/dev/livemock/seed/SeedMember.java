package dev.livemock.seed;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.Example;
import dev.livemock.group.NewGroup.NewMember;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group in a seed document.
 *
 * @param userId the ID of the user
 * @param joinTime the time at which the user joined, in seconds since 1970; if absent, the group's {@code CreateTime}
 * @param online whether the user is online in the group
 */
record SeedMember(
        @RequiredId @Example("de1a0") String userId,
        @EpochSeconds @Example("1502280200") @Nullable Long joinTime,
        @ApiDefault("true") @Example("false") @Nullable Boolean online) {

    /** Returns an online member who joined when the group was created. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SeedMember of(String userId) {
        return new SeedMember(userId, null, null);
    }

    NewMember toNewMember() {
        return new NewMember(userId, joinTime, Objects.requireNonNullElse(online, true));
    }
}
