package dev.livemock.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.Caller;
import dev.livemock.storage.Resettable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs a warning if a caller calls ListMessageGroup without a UserId. The list is then empty, but a missing UserId is almost
 * always a mistake (decision 4). Further calls of the same caller log nothing, for up to 1,000 callers.
 */
@Component
class MissingUserIdWarning implements Resettable {

    private static final Logger log = LoggerFactory.getLogger(MissingUserIdWarning.class);
    private static final int MAX_CALLERS = 1_000;

    private final Cache<Caller, Boolean> warnedCallers =
            Caffeine.newBuilder().maximumSize(MAX_CALLERS).build();

    void warnOnce(Caller caller) {
        if (warnedCallers.asMap().putIfAbsent(caller, true) == null) {
            log.warn(
                    "A call of ListMessageGroup by the {} has no UserId, so the list is empty."
                            + " This warning is logged once per caller.",
                    caller);
        }
    }

    @Override
    public void reset() {
        warnedCallers.invalidateAll();
    }
}
