package dev.livemock.gateway;

import dev.livemock.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps clients that send their bodies byte by byte from holding all threads, since a thread waits for each body. A body
 * that is not there after a second takes one of a few places; without one its request is refused, and the rest of it is
 * not waited for.
 */
@Component
class SlowBodies {

    /** With the calls that a fault may delay, fewer than there are threads. */
    private static final int MOST = 40;

    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String ABANDONED = SlowBodies.class.getName();

    private final Semaphore places;
    private final LongSupplier nanoTime;

    @Autowired
    SlowBodies() {
        this(MOST, System::nanoTime);
    }

    SlowBodies(int places, LongSupplier nanoTime) {
        this.places = new Semaphore(places);
        this.nanoTime = nanoTime;
    }

    /** Returns a request whose body is watched while it is read, until {@link WatchedRequest#close} is called. */
    WatchedRequest watch(HttpServletRequest request) {
        return new WatchedRequest(request, new Watch(request));
    }

    /** Whether the rest of a request's body is not to be waited for. */
    static boolean isAbandoned(HttpServletRequest request) {
        return request.getAttribute(ABANDONED) != null;
    }

    /** Watches one body. */
    final class Watch {

        private final HttpServletRequest request;
        private final long begun = nanoTime.getAsLong();
        private boolean hasPlace;

        private Watch(HttpServletRequest request) {
            this.request = request;
        }

        /**
         * Says that something of the body came.
         *
         * @throws dev.livemock.error.ApiException {@code ServiceUnavailable} if it comes slowly and there are too many such
         */
        void progress() {
            if (hasPlace || nanoTime.getAsLong() - begun <= GRACE_NANOS) {
                return;
            }
            if (!places.tryAcquire()) {
                request.setAttribute(ABANDONED, true);
                throw ErrorCode.SERVICE_UNAVAILABLE.exception();
            }
            hasPlace = true;
        }

        void end() {
            if (hasPlace) {
                hasPlace = false;
                places.release();
            }
        }
    }
}
