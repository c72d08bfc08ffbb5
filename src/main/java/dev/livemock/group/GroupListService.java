package dev.livemock.group;

import dev.livemock.gateway.Written;
import dev.livemock.paging.ListPage;
import dev.livemock.storage.Transactions;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds the page of a user's groups that a request asks for. */
@Service
class GroupListService {

    private final Transactions transactions;
    private final UserLists lists;
    private final GroupPages pages;
    private final WrittenGroups groups;

    GroupListService(Transactions transactions, UserLists lists, GroupPages pages, WrittenGroups groups) {
        this.transactions = transactions;
        this.lists = lists;
        this.pages = pages;
        this.groups = groups;
    }

    /** Returns the page. A transaction reads one state of the data, so that list and total agree. */
    ListPage<Written<ListedGroup>> list(String userId, ListMessageGroupRequest request) {
        String appId = request.appId();
        return transactions.read(
                () -> appId == null ? ofEveryApp(userId, request) : ofApp(new UserList(appId, userId), request));
    }

    private ListPage<Written<ListedGroup>> ofApp(UserList list, ListMessageGroupRequest request) {
        UserLists.Found found = lists.find(list);
        boolean newestFirst = request.newestFirst();
        return request.page(found.directory().total(), offset -> {
            ListDirectory.Start start = found.directory().seek(offset, newestFirst);
            return groups.at(pages.places(list, start, newestFirst, request.pageSize()), found.revision());
        });
    }

    /** There is no directory over the lists of several apps, so what is before the page is walked. */
    private ListPage<Written<ListedGroup>> ofEveryApp(String userId, ListMessageGroupRequest request) {
        List<String> apps = lists.appsOf(userId);
        if (apps.size() == 1) {
            return ofApp(new UserList(apps.get(0), userId), request);
        }
        boolean newestFirst = request.newestFirst();
        return request.page(lists.totalOf(userId), offset -> {
            ListDirectory.Start start = new ListDirectory.Start(newestFirst ? Place.LAST : Place.FIRST, offset);
            return groups.at(pages.places(userId, start, newestFirst, request.pageSize()), lists.revision());
        });
    }
}
