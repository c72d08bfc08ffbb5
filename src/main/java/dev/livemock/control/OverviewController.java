package dev.livemock.control;

import dev.livemock.gateway.OpenApiTag;
import dev.livemock.group.Overview;
import dev.livemock.group.OverviewService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns data statistics. */
@RestController
@OpenApiTag("Data")
class OverviewController {

    private final OverviewService statistics;

    OverviewController(OverviewService statistics) {
        this.statistics = statistics;
    }

    /**
     * Returns data statistics. They include the counts of the 100 newest apps and of the 100 users with the longest lists.
     * The operation scans whole indexes, so it is slow with large amounts of data.
     */
    @GetMapping("/_livemock/overview")
    Overview getOverview() {
        return statistics.overview();
    }
}
