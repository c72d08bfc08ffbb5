package dev.livemock.group;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the data. Each method scans whole indexes, so no operation of the API uses it. */
@Service
public class GroupStatistics {

    private final MessageGroupRepository groups;
    private final UserListRepository lists;

    GroupStatistics(MessageGroupRepository groups, UserListRepository lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public long countGroups() {
        return groups.count();
    }

    @Transactional(readOnly = true)
    public long countMembers() {
        return lists.sumTotals();
    }

    /** Returns how many users have a group in their list. */
    @Transactional(readOnly = true)
    public long countUsers() {
        return lists.countUsers();
    }

    /** Returns the counts of the newest apps, the newest first. */
    @Transactional(readOnly = true)
    public List<AppStatistics> ofNewestApps(int limit) {
        return groups.findAppStatistics(Limit.of(limit));
    }

    /**
     * Returns the counts of the users with the most groups, the longest list first. Users with equally many groups are in the
     * order of their ids, compared by code point.
     */
    @Transactional(readOnly = true)
    public List<UserStatistics> ofUsersWithMostGroups(int limit) {
        return lists.findUserStatistics(limit).stream()
                .map(row -> new UserStatistics(row.getUserId(), row.getTotal(), row.getAppId()))
                .toList();
    }
}
