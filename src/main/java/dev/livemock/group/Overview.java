package dev.livemock.group;

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
        long apps, long groups, long users, long members, List<AppStatistics> appList, List<UserStatistics> userList) {}
