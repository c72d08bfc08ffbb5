package dev.livemock.group;

import java.util.NoSuchElementException;
import java.util.Objects;

/** Finds out whether a page is in a cache, without storing it. */
final class CacheProbe {

    private CacheProbe() {}

    static boolean isCached(GroupListCache cache, ListMessageGroupRequest request) {
        try {
            cache.get(Objects.requireNonNull(request.userId()), request, () -> {
                throw new NoSuchElementException();
            });
            return true;
        } catch (NoSuchElementException e) {
            return false;
        }
    }
}
