package dev.livemock.control;

import dev.livemock.app.MessageAppService;
import dev.livemock.group.GroupStatistics;
import dev.livemock.storage.StatementTimeout;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the data statistics from one consistent snapshot. */
@Service
@Transactional(readOnly = true)
public class OverviewService {

    private static final int LIMIT = 100;

    private final MessageAppService apps;
    private final GroupStatistics groups;
    private final StatementTimeout statementTimeout;

    OverviewService(MessageAppService apps, GroupStatistics groups, StatementTimeout statementTimeout) {
        this.apps = apps;
        this.groups = groups;
        this.statementTimeout = statementTimeout;
    }

    /** Returns the numbers of apps, groups and members as text. */
    public String summary() {
        statementTimeout.raise();
        return "apps: %d, groups: %d, members: %d".formatted(apps.count(), groups.countGroups(), groups.countMembers());
    }

    /** Returns all counts, with the newest apps and the users with the longest lists. */
    public Overview overview() {
        statementTimeout.raise();
        return new Overview(
                apps.count(),
                groups.countGroups(),
                groups.countUsers(),
                groups.countMembers(),
                groups.ofNewestApps(LIMIT),
                groups.ofUsersWithMostGroups(LIMIT));
    }
}
