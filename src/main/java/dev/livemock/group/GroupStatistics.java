package dev.livemock.group;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts groups, members and users. Each method scans whole indexes, so the operations of the API do not use this class. */
@Service
@Transactional(readOnly = true)
public class GroupStatistics {

    private final MessageGroupRepository groups;
    private final UserGroupListRepository lists;

    GroupStatistics(MessageGroupRepository groups, UserGroupListRepository lists) {
        this.groups = groups;
        this.lists = lists;
    }

    public long countGroups() {
        return groups.count();
    }

    public long countMembers() {
        return lists.sumTotals();
    }

    /** Returns the number of users who are a member of at least one group. */
    public long countUsers() {
        return lists.countUsers();
    }

    /** Returns the statistics of the newest apps, newest first. */
    public List<AppStatistics> ofNewestApps(int limit) {
        return groups.findAppStatistics(Limit.of(limit));
    }

    /**
     * Returns the statistics of the users with the most groups, in descending order. Users with the same number of groups
     * are sorted by ID, compared by code point.
     */
    public List<UserStatistics> ofUsersWithMostGroups(int limit) {
        return lists.findUserStatistics(limit);
    }
}
