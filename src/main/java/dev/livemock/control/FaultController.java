package dev.livemock.control;

import dev.livemock.fault.Faults;
import dev.livemock.fault.PlannedFault;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Plans faults: errors, delays and closed connections. */
@RestController
@OpenApiTag("Faults")
class FaultController {

    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    /**
     * Plans a fault. Returns it with its {@code Id}. If several faults match a request, they are tried in the order of
     * planning, and the first one that its {@code Probability} selects is applied. It is applied after the checks of the
     * signature, the rate limit and the RAM policy, and before the parameters of the operation are validated. With the {@code
     * Phase} {@code After}, it is applied after the operation has succeeded. A request that is rejected earlier, such as one
     * with an invalid signature, is not affected. At most 1,000 faults can be planned at once.
     */
    @PostMapping("/_livemock/faults")
    FaultResponse planFault(@Valid @RequestBody FaultRequest body) {
        InvalidRequest.requireOperation(body.action(), "Action");
        PlannedFault planned = faults.plan(body.toFault());
        if (planned == null) {
            throw InvalidRequest.of("Faults", "at most " + Faults.MAX + " faults can be planned at once");
        }
        return FaultResponse.of(planned);
    }

    /** Returns the planned faults. They are in the order of planning. A fault is removed after {@code Times} occurrences. */
    @GetMapping("/_livemock/faults")
    FaultList listFaults() {
        return new FaultList(faults.all().stream().map(FaultResponse::of).toList());
    }

    /** Deletes all faults. Returns an empty list. Requests that are being delayed continue within 0.2 seconds. */
    @DeleteMapping("/_livemock/faults")
    FaultList deleteFaults() {
        faults.reset();
        return new FaultList(List.of());
    }

    /**
     * Deletes a fault. Returns the remaining ones. Requests that it is delaying continue within 0.2 seconds.
     *
     * @param id the {@code Id} of the fault
     */
    @DeleteMapping("/_livemock/faults/{id}")
    FaultList deleteFault(@PathVariable("id") @Example("1") String id) {
        InvalidRequest.require(faults.remove(id), "Id", "no planned fault has this Id");
        return listFaults();
    }

    /**
     * The planned faults.
     *
     * @param faults the planned faults, in the order of planning
     */
    record FaultList(List<FaultResponse> faults) {}
}
