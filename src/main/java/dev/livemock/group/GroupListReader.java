package dev.livemock.group;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a page of a user's groups from the database. The page and the total come from the same snapshot. This is a separate
 * class, because {@link GroupListCache} must read the version before the transaction begins.
 */
@Service
class GroupListReader {

    private final UserGroupListRepository lists;
    private final MessageGroupRepository groups;

    GroupListReader(UserGroupListRepository lists, MessageGroupRepository groups) {
        this.lists = lists;
        this.groups = groups;
    }

    /** Reads a page of a user's list in an app. An unknown list is empty. */
    @Transactional(readOnly = true)
    public Page<ListedGroup> read(UserGroupList.Key id, ListMessageGroupRequest request) {
        ListBlockIndex index = lists.findById(id).map(UserGroupList::blockIndex).orElseGet(ListBlockIndex::empty);
        boolean newestFirst = request.newestFirst();
        return request.page(
                index.total(),
                () -> groups.findPage(id, index.seek(request.offset(), newestFirst), newestFirst, request.pageSize()));
    }

    /**
     * Reads a page of a user's groups in all apps. There is no block index across apps. If the user has groups in several
     * apps, the query scans all rows before the page.
     */
    @Transactional(readOnly = true)
    public Page<ListedGroup> readOfAllApps(String userId, ListMessageGroupRequest request) {
        List<String> appIds = lists.findAppIds(userId);
        if (appIds.size() == 1) {
            return read(new UserGroupList.Key(appIds.get(0), userId), request);
        }
        boolean newestFirst = request.newestFirst();
        ListBlockIndex.Start start =
                new ListBlockIndex.Start(newestFirst ? GroupSortKey.LAST : GroupSortKey.FIRST, request.offset());
        return request.page(
                lists.sumTotals(userId), () -> groups.findPage(userId, start, newestFirst, request.pageSize()));
    }
}
