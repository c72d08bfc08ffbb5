package dev.livemock.group;

import dev.livemock.gateway.Example;

/**
 * The statistics of an app.
 *
 * @param appId the ID of the app
 * @param appName the name of the app
 * @param groups the number of groups in the app
 * @param users the number of users who are a member of at least one of these groups
 */
public record AppStatistics(
        @Example("VKL3demo") String appId, @Example("demo") String appName, long groups, long users) {}
