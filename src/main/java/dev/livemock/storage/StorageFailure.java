package dev.livemock.storage;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Says once that the data folder cannot be written any more, such as when the disk is full, and that LiveMock is not ready
 * from then on: H2 has closed the database, so that what is on the disk stays as it was answered.
 */
@Component
class StorageFailure {

    private static final Logger log = LoggerFactory.getLogger(StorageFailure.class);

    private final Storage storage;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean said = new AtomicBoolean();

    StorageFailure(Storage storage, ApplicationEventPublisher events) {
        this.storage = storage;
        this.events = events;
    }

    /** Looks at what was thrown while something was written. */
    void note(Exception thrown) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(thrown);
        DataDirectory folder = storage.folder();
        if (folder != null && cause instanceof IOException && said.compareAndSet(false, true)) {
            log.error(folder.failure(String.valueOf(cause.getMessage())));
            AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        }
    }
}
