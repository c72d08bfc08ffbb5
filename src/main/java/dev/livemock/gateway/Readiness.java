package dev.livemock.gateway;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Rejects requests until LiveMock is ready. Applies the changes of other processes before each request. */
@Component
public class Readiness {

    private final ApplicationAvailability availability;
    private final RemoteChanges remoteChanges;

    Readiness(ApplicationAvailability availability, RemoteChanges remoteChanges) {
        this.availability = availability;
        this.remoteChanges = remoteChanges;
    }

    /**
     * Requires that LiveMock is ready, and applies the changes of other processes.
     *
     * @throws dev.livemock.gateway.ApiException {@code ServiceUnavailable} if LiveMock is not ready
     */
    public void requireReady() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        remoteChanges.refresh();
    }
}
