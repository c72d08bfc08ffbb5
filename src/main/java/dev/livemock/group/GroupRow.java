package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import java.util.List;

/** A row of a query for several groups. */
record GroupRow(long sortKey, String appId, String groupId, String creatorId, int status, StringMap extension) {

    ExportedGroup toStored(List<ListedMember> members) {
        return new ExportedGroup(groupId, creatorId, GroupSortKey.createTime(sortKey), status, extension, members);
    }

    ListedGroup toListed() {
        return new ListedGroup(appId, GroupSortKey.createTime(sortKey), creatorId, extension, groupId, status);
    }
}
