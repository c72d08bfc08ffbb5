package dev.livemock.throttle;

import dev.livemock.gateway.Caller;

/** Limits the memory of the caches in this package, in bytes. */
final class BucketMemory {

    private static final int PART_OF_THE_HEAP = 16;

    /** The size of a caller without the characters of its name: the record, the text and its array. */
    private static final int BYTES_OF_A_CALLER = 64;

    private BucketMemory() {}

    /** Returns how many bytes one cache may take: a sixteenth of the heap. */
    static long maxBytes() {
        return Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP;
    }

    /** Returns how many bytes a caller takes at most. */
    static int bytesOf(Caller caller) {
        return BYTES_OF_A_CALLER + Character.BYTES * caller.name().length();
    }
}
