package dev.livemock.control;

import dev.livemock.app.MessageApps;
import dev.livemock.declare.Tag;
import dev.livemock.group.GroupCounts;
import dev.livemock.group.MessageGroups;
import dev.livemock.storage.Transactions;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/** How much there is of what. */
@ControlRoute
@Tag("Data")
class OverviewController {

    private static final int MOST = 100;

    private final MessageApps apps;
    private final MessageGroups groups;
    private final GroupCounts counts;
    private final Transactions transactions;

    OverviewController(MessageApps apps, MessageGroups groups, GroupCounts counts, Transactions transactions) {
        this.apps = apps;
        this.groups = groups;
        this.counts = counts;
        this.transactions = transactions;
    }

    /**
     * Counts everything. Returns also the counts of the 100 newest apps and of the 100 users with the longest lists. It walks
     * whole indexes, and takes its time where there is very much.
     */
    @GetMapping("/_livemock/overview")
    Overview getOverview() {
        return transactions.read(() -> {
            transactions.allowLongStatements();
            return new Overview(
                    apps.count(),
                    groups.count(),
                    counts.users(),
                    groups.countMembers(),
                    counts.ofApps(MOST),
                    counts.ofUsers(MOST));
        });
    }

    /**
     * How much there is of what.
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
            long apps,
            long groups,
            long users,
            long members,
            List<GroupCounts.OfApp> appList,
            List<GroupCounts.OfUser> userList) {}
}
