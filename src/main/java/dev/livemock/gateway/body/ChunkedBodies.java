package dev.livemock.gateway.body;

import dev.livemock.error.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps clients that send their bodies in chunks, and slowly, from holding all threads. A thread waits for each such body:
 * were it read without waiting, its last chunk would make Tomcat 11.0.27 begin with the next request in the middle of this
 * one. So few are read at once, fewer than there are threads; that takes microseconds each unless a client is slow.
 */
public final class ChunkedBodies {

    /** With the calls that a fault may delay, fewer than there are threads. */
    private static final int PLACES = 40;

    private final Semaphore places;
    private final Duration patience;

    /** Makes as many places as leave threads for others. */
    public ChunkedBodies() {
        this(PLACES, Duration.ofMillis(200));
    }

    /**
     * Makes places.
     *
     * @param patience how long it is waited for a place
     */
    ChunkedBodies(int places, Duration patience) {
        this.places = new Semaphore(places);
        this.patience = patience;
    }

    /**
     * Takes a place.
     *
     * @throws dev.livemock.error.ApiException {@code ServiceUnavailable} if none becomes free
     */
    void takePlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ErrorCode.SERVICE_UNAVAILABLE.exception();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
    }

    void leavePlace() {
        places.release();
    }
}
