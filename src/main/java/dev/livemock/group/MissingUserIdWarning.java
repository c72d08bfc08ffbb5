package dev.livemock.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.livemock.gateway.Caller;
import dev.livemock.storage.Resettable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once for each caller that a list without a UserId is empty: it is nearly always a mistake (decision 4). */
@Component
class MissingUserIdWarning implements Resettable {

    private static final Logger log = LoggerFactory.getLogger(MissingUserIdWarning.class);
    private static final int MAX_CALLERS = 1_000;

    private final Cache<Caller, Boolean> told =
            Caffeine.newBuilder().maximumSize(MAX_CALLERS).build();

    void note(Caller caller) {
        if (told.asMap().putIfAbsent(caller, true) == null) {
            log.warn(
                    "The {} called ListMessageGroup without a UserId, so its list is empty. This is said once.",
                    caller);
        }
    }

    @Override
    public void reset() {
        told.invalidateAll();
    }
}
