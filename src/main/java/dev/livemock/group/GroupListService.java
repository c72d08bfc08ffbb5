package dev.livemock.group;

import dev.livemock.group.ListMessageGroupResult.ListedGroup;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the pages of ListMessageGroup that are not in the {@link GroupListCache}. The page and the total come from the same
 * snapshot.
 */
@Service
class GroupListService {

    private final UserGroupListRepository lists;
    private final MessageGroupRepository groups;

    GroupListService(UserGroupListRepository lists, MessageGroupRepository groups) {
        this.lists = lists;
        this.groups = groups;
    }

    /**
     * Reads the requested page. The list is empty if the user or the app is unknown.
     *
     * @param userId the UserId of the request, which is present
     */
    @Transactional(readOnly = true)
    public Page<ListedGroup> read(String userId, ListMessageGroupRequest request) {
        String appId = request.appId();
        return appId == null
                ? readFromAllApps(userId, request)
                : readFromApp(new UserGroupList.Key(appId, userId), request);
    }

    private Page<ListedGroup> readFromApp(UserGroupList.Key id, ListMessageGroupRequest request) {
        ListBlockIndex index = lists.findBlockIndex(id.appId(), id.userId()).orElseGet(ListBlockIndex::empty);
        boolean newestFirst = request.newestFirst();
        return request.page(
                index.total(),
                () -> groups.findPage(id, index.seek(request.offset(), newestFirst), newestFirst, request.pageSize()));
    }

    /** There is no block index across apps. If the user has groups in several apps, the query scans all rows before the page. */
    private Page<ListedGroup> readFromAllApps(String userId, ListMessageGroupRequest request) {
        List<String> appIds = lists.findAppIds(userId);
        if (appIds.size() == 1) {
            return readFromApp(new UserGroupList.Key(appIds.get(0), userId), request);
        }
        boolean newestFirst = request.newestFirst();
        ListBlockIndex.Start start =
                new ListBlockIndex.Start(newestFirst ? GroupSortKey.LAST : GroupSortKey.FIRST, request.offset());
        return request.page(
                lists.sumTotals(userId), () -> groups.findPage(userId, start, newestFirst, request.pageSize()));
    }
}
