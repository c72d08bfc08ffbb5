package dev.livemock.group;

import dev.livemock.gateway.SerializedJson;
import org.springframework.stereotype.Service;

/** Returns pages of a user's groups, from the cache if possible. Otherwise, {@link GroupListReader} reads them. */
@Service
class GroupListService {

    private final GroupListReader reader;
    private final GroupListCache cache;

    GroupListService(GroupListReader reader, GroupListCache cache) {
        this.reader = reader;
        this.cache = cache;
    }

    /**
     * Returns the requested page as serialized JSON.
     *
     * @param userId the UserId of the request, which is present
     */
    SerializedJson<ListMessageGroupResult> list(String userId, ListMessageGroupRequest request) {
        String appId = request.appId();
        if (appId == null) {
            return SerializedJson.of(ListMessageGroupResult.of(reader.readOfAllApps(userId, request)));
        }
        UserGroupList.Key id = new UserGroupList.Key(appId, userId);
        return cache.get(id, request, () -> reader.read(id, request));
    }
}
