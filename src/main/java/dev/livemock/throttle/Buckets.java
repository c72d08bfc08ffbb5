package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.ConsumptionProbe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets, one for each caller and operation. The capacity of a bucket is the operation's rate limit, in queries
 * per second. An empty bucket is refilled evenly within a second.
 */
interface Buckets {

    /** The maximum number of buckets that {@link #levels()} returns. */
    int MAX_LEVELS = 10_000;

    /**
     * Returns the rejection of a call if this process knows, without a database query, that the bucket is empty.
     *
     * @return null if this is not known; always null if the buckets are not in the database
     */
    default @Nullable ConsumptionProbe knownRejection(Caller caller, Operation operation) {
        return null;
    }

    /**
     * Takes a token from the bucket of the caller and operation. If the bucket is empty, the result contains the time until
     * the next token.
     */
    ConsumptionProbe take(Caller caller, Operation operation);

    /**
     * Returns the fill levels of the buckets that were used within the last second, at most {@value #MAX_LEVELS} of them.
     */
    List<BucketResponse> levels();
}
