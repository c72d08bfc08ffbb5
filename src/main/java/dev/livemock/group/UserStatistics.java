package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * How much a user has.
 *
 * @param userId its id
 * @param groups how many groups, of all apps together
 * @param appId the app in which the user has the most groups; among several, the one whose id comes first by code point
 */
public record UserStatistics(
        @Example("de1a0") String userId,
        long groups,
        @Example("VKL3demo") String appId) {}
