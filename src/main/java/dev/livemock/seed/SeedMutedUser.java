package dev.livemock.seed;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.livemock.gateway.Example;
import dev.livemock.group.NewGroup.NewMute;
import org.jspecify.annotations.Nullable;

/**
 * A user in a seed document who is muted individually in a group.
 *
 * @param userId the ID of the user
 * @param endTime the end of the mute, in seconds since 1970; if absent, 86,400 seconds after the time of loading
 */
record SeedMutedUser(
        @RequiredId @Example("ben") String userId,
        @EpochSeconds @Example("1502366600") @Nullable Long endTime) {

    /** Returns a user who is muted for the default duration. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SeedMutedUser of(String userId) {
        return new SeedMutedUser(userId, null);
    }

    NewMute toNewMute() {
        return new NewMute(userId, endTime);
    }
}
