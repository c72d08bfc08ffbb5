package dev.livemock.gateway;

import dev.livemock.error.ErrorCode;
import dev.livemock.storage.SharedState;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Lets requests pass once LiveMock is ready, each with what other processes have changed until now. */
@Component
public class Readiness {

    private final ApplicationAvailability availability;
    private final SharedState shared;

    Readiness(ApplicationAvailability availability, SharedState shared) {
        this.availability = availability;
        this.shared = shared;
    }

    /**
     * Makes sure that a request can be answered now.
     *
     * @throws dev.livemock.error.ApiException {@code ServiceUnavailable}
     */
    public void require() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        shared.refresh();
    }
}
