package dev.livemock.group;

import dev.livemock.gateway.Example;
import java.util.List;

/**
 * Data statistics.
 *
 * @param apps the number of apps
 * @param groups the number of groups
 * @param users the number of users who are members of at least one group
 * @param members the number of memberships; a user counts once for each group
 * @param appList the 100 newest apps, newest first
 * @param userList the 100 users who are members of the most groups, in descending order of the number of groups; users with the
 *     same number are ordered by UserId, compared by code point
 */
public record Overview(
        long apps, long groups, long users, long members, List<AppStatistics> appList, List<UserStatistics> userList) {

    /**
     * The statistics of an app.
     *
     * @param appId the ID of the app
     * @param appName the name of the app
     * @param groups the number of groups in the app
     * @param users the number of users who are a member of at least one of these groups
     */
    public record AppStatistics(
            @Example("VKL3demo") String appId,
            @Example("demo") String appName,
            long groups,
            long users) {}

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
}
