package dev.livemock.group;

/**
 * The sort key of a group in every list that it is in: its CreateTime, and what decides between groups of the same second, in
 * one number, so that one column of an index has the order of a list (decision 3). It is also the id of the group. Its column is
 * named {@code place}.
 *
 * <p>The groups of a second are told apart by a number that is counted up to {@value #MAX_NUMBER} and then begins anew.
 */
final class GroupSortKey {

    /** The latest CreateTime, in seconds since 1970. */
    static final long MAX_TIME = (1L << 33) - 1;

    /** The largest number that tells the groups of a second apart. */
    static final long MAX_NUMBER = (1L << GroupSortKey.NUMBER_BITS) - 1;

    /** Less than every sort key. */
    static final long FIRST = 0;

    /** Greater than every sort key. */
    static final long LAST = Long.MAX_VALUE;

    private static final int NUMBER_BITS = 30;

    private GroupSortKey() {}

    /**
     * Returns the sort key of a group.
     *
     * @param createTime its CreateTime in seconds since 1970, from 0 to {@link #MAX_TIME}
     * @param number its number in the order of creation, from 0 to {@link #MAX_NUMBER}
     */
    static long of(long createTime, long number) {
        if (createTime < 0 || createTime > MAX_TIME || number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("no sort key for " + createTime + ", " + number);
        }
        return createTime << NUMBER_BITS | number;
    }

    /** Returns the CreateTime that a sort key has, in seconds since 1970. */
    static long createTime(long sortKey) {
        return sortKey >> NUMBER_BITS;
    }
}
