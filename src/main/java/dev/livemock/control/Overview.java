package dev.livemock.control;

import dev.livemock.group.AppStatistics;
import dev.livemock.group.UserStatistics;
import java.util.List;

/**
 * Data statistics.
 *
 * @param apps how many apps there are
 * @param groups how many groups there are
 * @param users how many users have a group in their list
 * @param members how many memberships there are: users count once for each of their groups
 * @param appList the newest apps, the newest first
 * @param userList the users with the longest lists, the longest first; lists of the same length are in the order of the
 *     UserIds, compared by code point
 */
record Overview(
        long apps, long groups, long users, long members, List<AppStatistics> appList, List<UserStatistics> userList) {}
