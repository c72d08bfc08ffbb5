package dev.livemock.control;

import dev.livemock.app.MessageApps;
import dev.livemock.group.GroupCounts;
import dev.livemock.group.MessageGroups;
import dev.livemock.storage.Transactions;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /_livemock/overview}: how much there is of what. */
@ControlRoute
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

    /** Answers the counts of everything, of the 100 newest apps, and of the 100 users with the longest lists. */
    @GetMapping("/_livemock/overview")
    Overview get(ControlRequest request) {
        request.allow();
        return transactions.read(() -> new Overview(
                apps.count(),
                groups.count(),
                counts.users(),
                groups.countMembers(),
                counts.ofApps(MOST),
                counts.ofUsers(MOST)));
    }

    /**
     * How much there is of what.
     *
     * @param members how many memberships there are: users count once for each of their groups
     */
    record Overview(
            long apps,
            long groups,
            long users,
            long members,
            List<GroupCounts.OfApp> appList,
            List<GroupCounts.OfUser> userList) {}
}
