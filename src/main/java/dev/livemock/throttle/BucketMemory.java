package dev.livemock.throttle;

import dev.livemock.gateway.Caller;

/** Sizes of the caches in this package, in bytes. */
final class BucketMemory {

    private static final int HEAP_FRACTION = 16;

    /** The size of a caller without the characters of its name: the record, the string and its array. */
    private static final int BYTES_PER_CALLER = 64;

    private BucketMemory() {}

    /** Returns the maximum size of one cache: a sixteenth of the heap. */
    static long maxBytes() {
        return Runtime.getRuntime().maxMemory() / HEAP_FRACTION;
    }

    /** Returns the maximum size of a caller. */
    static int bytesOf(Caller caller) {
        return BYTES_PER_CALLER + Character.BYTES * caller.name().length();
    }
}
