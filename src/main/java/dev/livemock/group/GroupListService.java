package dev.livemock.group;

import dev.livemock.gateway.ListPage;
import dev.livemock.gateway.SerializedJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Returns pages of a user's groups, from the cache if possible, otherwise from the database. It has no transaction itself: a
 * hit in the cache needs none, and a reader must get the version of the cache before its transaction begins. So
 * {@link GroupListReader} has the transaction.
 */
@Service
class GroupListService {

    private final GroupListReader reader;
    private final GroupListCache cache;

    GroupListService(GroupListReader reader, GroupListCache cache) {
        this.reader = reader;
        this.cache = cache;
    }

    /** Returns the requested page as serialized JSON. */
    SerializedJson<ListMessageGroupResult> list(String userId, ListMessageGroupRequest request) {
        String appId = request.appId();
        if (appId == null) {
            return serialize(reader.readOfAllApps(userId, request));
        }
        UserGroupListId list = new UserGroupListId(appId, userId);
        @Nullable SerializedJson<ListMessageGroupResult> cached = cache.find(list, request);
        return cached == null ? read(list, request) : cached;
    }

    private SerializedJson<ListMessageGroupResult> read(UserGroupListId list, ListMessageGroupRequest request) {
        long version = cache.version();
        ListPage<GroupRow> rows = reader.read(list, request);
        List<Long> sortKeys = rows.rows().stream().map(GroupRow::sortKey).toList();
        SerializedJson<ListMessageGroupResult> page = serialize(rows);
        cache.store(list, request, version, sortKeys, page);
        return page;
    }

    private static SerializedJson<ListMessageGroupResult> serialize(ListPage<GroupRow> page) {
        return SerializedJson.of(ListMessageGroupResult.of(page));
    }
}
