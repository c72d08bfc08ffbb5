package dev.livemock.group;

import dev.livemock.group.ListMessageGroupResult.ListedGroup;
import java.util.List;

/**
 * The queries of ListMessageGroup. They read a page of a user's list by an index range scan. Spring Data adds the methods to
 * {@link MessageGroupRepository} and finds {@link GroupListQueriesImpl} by its name.
 */
interface GroupListQueries {

    /**
     * Reads a page of a user's list in an app.
     *
     * @param start the start of the page, from the list's {@link ListBlockIndex}
     * @param limit the maximum number of groups on the page
     */
    List<ListedGroup> findPage(UserGroupList.Key list, ListBlockIndex.Start start, boolean newestFirst, int limit);

    /** Reads a page of a user's groups in all apps. */
    List<ListedGroup> findPage(String userId, ListBlockIndex.Start start, boolean newestFirst, int limit);

    /** Returns the sort key of the group at a position of a user's list in an app. The list is sorted from old to new. */
    long findSortKey(UserGroupList.Key list, ListBlockIndex.Start position);
}
