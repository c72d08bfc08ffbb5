package dev.livemock.group;

import org.jspecify.annotations.Nullable;

/**
 * A muted user of a group to be stored.
 *
 * @param userId the UserId
 * @param endTime the end of the mute in seconds since 1970, or null for the default duration from now
 */
public record NewMute(String userId, @Nullable Long endTime) {}
