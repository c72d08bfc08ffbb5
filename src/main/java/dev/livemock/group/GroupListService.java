package dev.livemock.group;

import dev.livemock.gateway.SerializedJson;
import dev.livemock.paging.ListPage;
import dev.livemock.storage.Transactions;
import dev.livemock.storage.WriteStamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the page of a user's groups that a request asks for. */
@Service
class GroupListService {

    private final Transactions transactions;
    private final UserLists lists;
    private final GroupPages pages;
    private final GroupJsonCache groups;
    private final ListCache listCache;

    GroupListService(
            Transactions transactions, UserLists lists, GroupPages pages, GroupJsonCache groups, ListCache listCache) {
        this.transactions = transactions;
        this.listCache = listCache;
        this.lists = lists;
        this.pages = pages;
        this.groups = groups;
    }

    /** Returns the page. List and total are of one state of the data: the one that is kept, or a transaction's. */
    ListPage<SerializedJson<ListedGroup>> list(String userId, ListMessageGroupRequest request) {
        String appId = request.appId();
        if (appId == null) {
            return transactions.read(() -> ofEveryApp(userId, request));
        }
        UserList list = new UserList(appId, userId);
        ListPage<SerializedJson<ListedGroup>> page = fromMemory(list, request);
        if (page != null) {
            return page;
        }
        long begun = listCache.beginReading();
        return transactions.read(() -> ofApp(list, request, begun));
    }

    private @Nullable ListPage<SerializedJson<ListedGroup>> fromMemory(UserList list, ListMessageGroupRequest request) {
        CachedList kept = listCache.find(list);
        if (kept == null) {
            return null;
        }
        long[] places = kept.find(request);
        if (places == null) {
            return null;
        }
        List<SerializedJson<ListedGroup>> rows = groups.find(places, kept.revision());
        return rows == null ? null : request.page(kept.total(), rows);
    }

    private ListPage<SerializedJson<ListedGroup>> ofApp(UserList list, ListMessageGroupRequest request, long begun) {
        UserLists.Found found = lists.find(list);
        long total = found.directory().total();
        boolean newestFirst = request.newestFirst();
        return request.page(total, offset -> {
            ListDirectory.Start start = found.directory().seek(offset, newestFirst);
            long[] places = pages.places(list, start, newestFirst, request.pageSize());
            listCache.keep(list, begun, total, found.revision(), request, places);
            return groups.at(places, found.revision());
        });
    }

    /** There is no directory over the lists of several apps, so what is before the page is walked. */
    private ListPage<SerializedJson<ListedGroup>> ofEveryApp(String userId, ListMessageGroupRequest request) {
        List<String> apps = lists.appsOf(userId);
        if (apps.size() == 1) {
            return ofApp(new UserList(apps.get(0), userId), request, WriteStamp.NONE);
        }
        boolean newestFirst = request.newestFirst();
        return request.page(lists.totalOf(userId), offset -> {
            ListDirectory.Start start = new ListDirectory.Start(newestFirst ? Place.LAST : Place.FIRST, offset);
            return groups.at(pages.places(userId, start, newestFirst, request.pageSize()), lists.revision());
        });
    }
}
