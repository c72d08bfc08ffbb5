package dev.livemock.control;

import dev.livemock.app.MessageAppService;
import dev.livemock.group.GroupStatistics;
import dev.livemock.storage.LongStatements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the data statistics from one consistent snapshot. */
@Service
public class OverviewService {

    private static final int LIMIT = 100;

    private final MessageAppService apps;
    private final GroupStatistics groups;
    private final LongStatements longStatements;

    OverviewService(MessageAppService apps, GroupStatistics groups, LongStatements longStatements) {
        this.apps = apps;
        this.groups = groups;
        this.longStatements = longStatements;
    }

    /** Returns the numbers of apps, groups and members as text. */
    @Transactional(readOnly = true)
    public String summary() {
        longStatements.allow();
        return "apps: %d, groups: %d, members: %d".formatted(apps.count(), groups.countGroups(), groups.countMembers());
    }

    /** Returns all counts, with the newest apps and the users with the longest lists. */
    @Transactional(readOnly = true)
    public Overview overview() {
        longStatements.allow();
        return new Overview(
                apps.count(),
                groups.countGroups(),
                groups.countUsers(),
                groups.countMembers(),
                groups.ofNewestApps(LIMIT),
                groups.ofUsersWithMostGroups(LIMIT));
    }
}
