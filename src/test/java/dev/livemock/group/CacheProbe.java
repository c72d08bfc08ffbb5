package dev.livemock.group;

import java.util.NoSuchElementException;

/** Finds out whether a page is in a cache, without storing it. */
final class CacheProbe {

    private CacheProbe() {}

    static boolean isCached(GroupListCache cache, UserGroupList.Key list, ListMessageGroupRequest request) {
        try {
            cache.get(list, request, () -> {
                throw new NoSuchElementException();
            });
            return true;
        } catch (NoSuchElementException e) {
            return false;
        }
    }
}
