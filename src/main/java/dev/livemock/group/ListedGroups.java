package dev.livemock.group;

import java.util.List;

/** The queries behind ListMessageGroup: they read a page of a user's list by an index range scan. */
interface ListedGroups {

    /**
     * Reads a page of a user's list in an app.
     *
     * @param start where the page starts, as the list's {@link ListBlockIndex} says
     * @param limit how many groups the page has at most
     */
    List<GroupRow> findPage(UserListId list, ListBlockIndex.Start start, boolean newestFirst, int limit);

    /** Reads a page of a user's list over all apps. */
    List<GroupRow> findPage(String userId, ListBlockIndex.Start start, boolean newestFirst, int limit);

    /** Returns the sort key of the group at a position of a user's list in an app, the oldest group first. */
    long findSortKey(UserListId list, ListBlockIndex.Start position);
}
