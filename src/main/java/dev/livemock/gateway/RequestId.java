package dev.livemock.gateway;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Generates RequestIds. A RequestId is an upper-case UUID that identifies one request in its response and in the log. */
public final class RequestId {

    /** The response header with the RequestId. */
    public static final String HEADER = "x-acs-request-id";

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000000000000000L;

    private RequestId() {}

    /** Returns a new RequestId. Does not use secure random numbers, since a RequestId protects nothing. */
    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | VERSION_4;
        long low = (random.nextLong() >>> 2) | VARIANT_2;
        return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
    }
}
