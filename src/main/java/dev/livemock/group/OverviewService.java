package dev.livemock.group;

import dev.livemock.app.MessageAppService;
import dev.livemock.storage.StatementTimeout;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the data statistics from one consistent snapshot. Each method scans whole indexes, so the operations of the API do not
 * use this class.
 */
@Service
@Transactional(readOnly = true)
public class OverviewService {

    private static final int LIMIT = 100;

    private final MessageAppService apps;
    private final MessageGroupRepository groups;
    private final UserGroupListRepository lists;
    private final StatementTimeout statementTimeout;

    OverviewService(
            MessageAppService apps,
            MessageGroupRepository groups,
            UserGroupListRepository lists,
            StatementTimeout statementTimeout) {
        this.apps = apps;
        this.groups = groups;
        this.lists = lists;
        this.statementTimeout = statementTimeout;
    }

    /** Returns the numbers of apps, groups and members as text. */
    public String summary() {
        statementTimeout.raise();
        return "apps: %d, groups: %d, members: %d".formatted(apps.count(), groups.count(), lists.sumTotals());
    }

    /** Returns all counts, with the newest apps and the users with the longest lists. */
    public Overview overview() {
        statementTimeout.raise();
        return new Overview(
                apps.count(),
                groups.count(),
                lists.countUsers(),
                lists.sumTotals(),
                groups.findAppStatistics(Limit.of(LIMIT)),
                lists.findUserStatistics(LIMIT));
    }
}
