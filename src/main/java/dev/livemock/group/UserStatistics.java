package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * The statistics of a user.
 *
 * @param userId the ID of the user
 * @param groups the number of groups of the user in all apps
 * @param appId the ID of the app in which the user has the most groups; if there are several, the first ID by code point
 */
public record UserStatistics(
        @Example("de1a0") String userId,
        long groups,
        @Example("VKL3demo") String appId) {}
