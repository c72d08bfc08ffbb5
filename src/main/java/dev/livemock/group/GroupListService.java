package dev.livemock.group;

import dev.livemock.paging.SortType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
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
    public ListMessageGroupResult list(String userId, ListMessageGroupRequest request) {
        long total = totals.find(userId, request.appId());
        Pageable page = PageRequest.of(request.pageNum() - 1, request.pageSize());
        if (page.getOffset() >= total) {
            return new ListMessageGroupResult(List.of(), false, total);
        }
        boolean hasMore = page.next().getOffset() < total;
        return new ListMessageGroupResult(findGroups(userId, request, page), hasMore, total);
    }

    private List<ListedGroup> findGroups(String userId, ListMessageGroupRequest request, Pageable page) {
        boolean newestFirst = Objects.equals(request.sortType(), SortType.DESCENDING);
        @Nullable String appId = request.appId();
        if (appId == null) {
            return newestFirst ? memberships.newestFirst(userId, page) : memberships.oldestFirst(userId, page);
        }
        return newestFirst
                ? memberships.newestFirst(appId, userId, page)
                : memberships.oldestFirst(appId, userId, page);
    }
}
