package dev.livemock.gateway;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Rejects requests until LiveMock is ready. */
@Component
public class Readiness {

    private final ApplicationAvailability availability;

    Readiness(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** Returns whether LiveMock has started, accepts writes, and is not shutting down. */
    boolean isReady() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    /**
     * Requires that LiveMock is ready.
     *
     * @throws dev.livemock.gateway.ApiException {@code ServiceUnavailable} if LiveMock is not ready
     */
    public void requireReady() {
        if (!isReady()) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
    }
}
