package dev.livemock.group;

import dev.livemock.paging.ListPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the page of a user's groups that a request asks for. */
@Service
class GroupListService {

    private final Memberships memberships;
    private final GroupTotals totals;

    GroupListService(Memberships memberships, GroupTotals totals) {
        this.memberships = memberships;
        this.totals = totals;
    }

    /** Returns the page. A transaction reads one state of the data, so that list and total agree. */
    @Transactional(readOnly = true)
    public ListPage<ListedGroup> list(String userId, ListMessageGroupRequest request) {
        return request.page(totals.find(userId, request.appId()), page -> findGroups(userId, request, page));
    }

    private List<ListedGroup> findGroups(String userId, ListMessageGroupRequest request, Pageable page) {
        @Nullable String appId = request.appId();
        if (appId == null) {
            return request.newestFirst()
                    ? memberships.newestFirst(userId, page)
                    : memberships.oldestFirst(userId, page);
        }
        return request.newestFirst()
                ? memberships.newestFirst(appId, userId, page)
                : memberships.oldestFirst(appId, userId, page);
    }
}
