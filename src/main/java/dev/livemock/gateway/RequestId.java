package dev.livemock.gateway;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The RequestId: an upper-case UUID, in the body of every answer and in its header {@code x-acs-request-id}. */
public final class RequestId {

    /** The header that has it. */
    public static final String HEADER = "x-acs-request-id";

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000000000000000L;

    private RequestId() {}

    /** Returns a new RequestId. It identifies and protects nothing, so it costs no secure random number. */
    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | VERSION_4;
        long low = (random.nextLong() >>> 2) | VARIANT_2;
        return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
    }
}
