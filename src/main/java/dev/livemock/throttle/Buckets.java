package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import io.github.bucket4j.ConsumptionProbe;
import java.util.List;

/**
 * The token buckets, one for each caller and operation. Each holds as many tokens as the operation's queries per second
 * and is refilled evenly within a second.
 */
interface Buckets {

    /** Takes a token of the caller's bucket for the operation, or says when there will be one. */
    ConsumptionProbe take(Caller caller, Operation operation);

    /** Returns how full the buckets are from which a token was taken within the last second. */
    List<BucketLevel> levels();
}
