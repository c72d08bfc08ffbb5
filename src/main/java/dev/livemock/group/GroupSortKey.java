package dev.livemock.group;

/**
 * The sort key of a group in all lists. It combines the CreateTime with a sequence number, which orders groups of the same
 * second. A single index column therefore has the order of a list (decision 3). The sort key is also the ID of the group.
 * Its column is named {@code place}.
 *
 * <p>The sequence number counts up to {@value #MAX_NUMBER} and then restarts.
 */
final class GroupSortKey {

    /** The latest CreateTime, in seconds since 1970. */
    static final long MAX_TIME = (1L << 33) - 1;

    /** The largest sequence number. */
    static final long MAX_NUMBER = (1L << GroupSortKey.NUMBER_BITS) - 1;

    /** The lower bound of all sort keys. */
    static final long FIRST = 0;

    /** The upper bound of all sort keys. */
    static final long LAST = Long.MAX_VALUE;

    private static final int NUMBER_BITS = 30;

    private GroupSortKey() {}

    /**
     * Returns the sort key of a group.
     *
     * @param createTime the CreateTime in seconds since 1970, from 0 to {@link #MAX_TIME}
     * @param number the sequence number, in the order of creation, from 0 to {@link #MAX_NUMBER}
     */
    static long of(long createTime, long number) {
        if (createTime < 0 || createTime > MAX_TIME || number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("CreateTime " + createTime + " or number " + number + " is out of range");
        }
        return createTime << NUMBER_BITS | number;
    }

    /** Returns the CreateTime of a sort key, in seconds since 1970. */
    static long createTime(long sortKey) {
        return sortKey >> NUMBER_BITS;
    }
}
