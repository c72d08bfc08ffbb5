package dev.livemock.group;

/**
 * The place of a group in every list that it is in: its CreateTime, and what decides between groups of the same second,
 * in one number, so that the lists are indexed and walked by one column (decision 3).
 *
 * <p>The groups of a second are told apart by a number that is counted up to {@value #MAX_NUMBER} and then begins anew.
 */
final class Place {

    /** The latest CreateTime, in seconds since 1970. */
    static final long MAX_TIME = (1L << 33) - 1;

    /** The largest number that tells the groups of a second apart. */
    static final long MAX_NUMBER = (1L << Place.NUMBER_BITS) - 1;

    /** Before every place. */
    static final long FIRST = 0;

    /** After every place. */
    static final long LAST = Long.MAX_VALUE;

    private static final int NUMBER_BITS = 30;

    private Place() {}

    /**
     * Returns the place of a group.
     *
     * @param createTime its CreateTime in seconds since 1970, from 0 to {@link #MAX_TIME}
     * @param number its number in the order of creation, from 0 to {@link #MAX_NUMBER}
     */
    static long of(long createTime, long number) {
        if (createTime < 0 || createTime > MAX_TIME || number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("no place for " + createTime + ", " + number);
        }
        return createTime << NUMBER_BITS | number;
    }

    /** Returns the CreateTime of the group at a place, in seconds since 1970. */
    static long createTime(long place) {
        return place >> NUMBER_BITS;
    }
}
