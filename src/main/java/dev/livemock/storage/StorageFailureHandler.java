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
 * Handles a data directory that can no longer be written to, for example because the disk is full. Logs the failure once and
 * marks LiveMock as not ready. H2 has then closed the database, which preserves all acknowledged changes on disk.
 */
@Component
class StorageFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(StorageFailureHandler.class);

    private final Storage storage;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean isReported = new AtomicBoolean();

    StorageFailureHandler(Storage storage, ApplicationEventPublisher events) {
        this.storage = storage;
        this.events = events;
    }

    /** Checks whether an exception means that the data directory can no longer be written to. */
    void check(Exception thrown) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(thrown);
        DataDirectory directory = storage.directory();
        if (directory != null && cause instanceof IOException && isReported.compareAndSet(false, true)) {
            log.error(directory.writeFailureMessage(String.valueOf(cause.getMessage())));
            AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        }
    }
}
