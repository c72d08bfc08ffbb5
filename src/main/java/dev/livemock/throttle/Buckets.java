package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.ConsumptionProbe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets, one for each caller and operation. Each holds as many tokens as the operation's queries per second
 * and is refilled evenly within a second.
 */
interface Buckets {

    /** The most buckets that {@link #levels()} returns. */
    int MAX_LEVELS = 10_000;

    /**
     * Refuses a call if this process knows that the bucket is empty, for which no database is asked.
     *
     * @return null if it does not know
     */
    @Nullable ConsumptionProbe refusal(Caller caller, Operation operation);

    /** Takes a token of the caller's bucket for the operation, or says when there will be one. */
    ConsumptionProbe take(Caller caller, Operation operation);

    /**
     * Returns how full the buckets are from which a token was taken within the last second, at most {@value #MAX_LEVELS} of
     * them.
     */
    List<BucketLevel> levels();
}
