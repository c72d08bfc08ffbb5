package dev.livemock.group;

/**
 * The sort key of a group in all lists. It combines the CreateTime with a sequence number, which orders groups of the same
 * second. A single index column therefore has the order of a list (decision 3). The sort key is the primary key of {@code
 * message_group} (column {@code place}). The API's GroupId is a different value. Comments in the migration script V1 use the
 * former name of this class, Place.
 *
 * <p>The sequence number counts up to {@value #MAX_NUMBER} and then restarts.
 */
final class GroupSortKey {

    /** The latest CreateTime, in seconds since 1970. */
    static final long MAX_TIME = (1L << 33) - 1;

    /** The largest sequence number. */
    static final long MAX_NUMBER = (1L << GroupSortKey.NUMBER_BITS) - 1;

    /** A lower bound of all sort keys, from which a scan can start. */
    static final long FIRST = 0;

    /** An upper bound of all sort keys, from which a scan can start. */
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
            throw new IllegalArgumentException(
                    "CreateTime %d must be between 0 and %d, and the sequence number %d must be between 0 and %d"
                            .formatted(createTime, MAX_TIME, number, MAX_NUMBER));
        }
        return createTime << NUMBER_BITS | number;
    }

    /** Returns the CreateTime of a sort key, in seconds since 1970. */
    static long createTime(long sortKey) {
        return sortKey >> NUMBER_BITS;
    }
}
