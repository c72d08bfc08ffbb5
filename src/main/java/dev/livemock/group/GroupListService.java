package dev.livemock.group;

import dev.livemock.paging.ListPage;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the page of a user's groups that a request asks for. */
@Service
class GroupListService {

    private final UserLists lists;
    private final GroupPages pages;

    GroupListService(UserLists lists, GroupPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    /** Returns the page. A transaction reads one state of the data, so that list and total agree. */
    @Transactional(readOnly = true)
    public ListPage<ListedGroup> list(String userId, ListMessageGroupRequest request) {
        String appId = request.appId();
        return appId == null ? ofEveryApp(userId, request) : ofApp(new UserList(appId, userId), request);
    }

    private ListPage<ListedGroup> ofApp(UserList list, ListMessageGroupRequest request) {
        ListDirectory directory = lists.find(list);
        boolean newestFirst = request.newestFirst();
        return request.page(
                directory.total(),
                offset -> pages.read(list, directory.seek(offset, newestFirst), newestFirst, request.pageSize()));
    }

    /** There is no directory over the lists of several apps, so what is before the page is walked. */
    private ListPage<ListedGroup> ofEveryApp(String userId, ListMessageGroupRequest request) {
        List<String> apps = lists.appsOf(userId);
        if (apps.size() == 1) {
            return ofApp(new UserList(apps.get(0), userId), request);
        }
        boolean newestFirst = request.newestFirst();
        long end = newestFirst ? Place.LAST : Place.FIRST;
        return request.page(
                lists.totalOf(userId),
                offset -> pages.read(userId, new ListDirectory.Start(end, offset), newestFirst, request.pageSize()));
    }
}
