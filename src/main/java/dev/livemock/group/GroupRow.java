package dev.livemock.group;

import dev.livemock.gateway.StringMap;

/** A group on a page of ListMessageGroup, as a row of the query. */
record GroupRow(long sortKey, String appId, String groupId, String creatorId, int status, StringMap extension) {

    ListedGroup toListed() {
        return new ListedGroup(appId, GroupSortKey.createTime(sortKey), creatorId, extension, groupId, status);
    }
}
