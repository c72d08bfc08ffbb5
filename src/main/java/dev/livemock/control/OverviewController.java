package dev.livemock.control;

import dev.livemock.gateway.Tag;
import org.springframework.web.bind.annotation.GetMapping;

/** Data statistics. */
@ControlRoute
@Tag("Data")
class OverviewController {

    private final DataStatisticsService statistics;

    OverviewController(DataStatisticsService statistics) {
        this.statistics = statistics;
    }

    /**
     * Counts everything. Returns also the counts of the 100 newest apps and of the 100 users with the longest lists. It
     * scans whole indexes, so it takes long if there is much data.
     */
    @GetMapping("/_livemock/overview")
    Overview getOverview() {
        return statistics.overview();
    }
}
