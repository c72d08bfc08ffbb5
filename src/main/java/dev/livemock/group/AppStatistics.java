package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * How much an app has.
 *
 * @param appId its id
 * @param appName its name
 * @param groups how many groups are in it
 * @param users how many users have one of them in their list
 */
public record AppStatistics(
        @Example("VKL3demo") String appId, @Example("demo") String appName, long groups, long users) {}
