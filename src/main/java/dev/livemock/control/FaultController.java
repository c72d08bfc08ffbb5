package dev.livemock.control;

import dev.livemock.fault.Faults;
import dev.livemock.fault.PlannedFault;
import dev.livemock.gateway.Actions;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Errors, delays and cut connections to come. */
@ControlRoute
@Tag("Faults")
class FaultController {

    private final Faults faults;
    private final Actions actions;

    FaultController(Faults faults, Actions actions) {
        this.faults = faults;
        this.actions = actions;
    }

    /**
     * Plans a fault. Returns it with the {@code Id} by which it is deleted. To a call happens the first fault, in the order
     * of planning, that is meant for it and is drawn. It happens after the signature, the limit and the RAM policy are
     * checked, and before the operation's own parameters are. A call that is refused before that, such as one of an operation
     * that LiveMock does not emulate, meets no fault. At most 1,000 faults can be planned at once.
     */
    @PostMapping("/_livemock/faults")
    FaultResponse planFault(@Body FaultRequest body) {
        requireEmulated(body.action());
        PlannedFault planned = faults.plan(body.toFault());
        if (planned == null) {
            throw ControlRequest.invalid("Faults", "there are " + Faults.MAX + " already");
        }
        return FaultResponse.of(planned);
    }

    private void requireEmulated(@Nullable String action) {
        ControlRequest.require(
                action == null || actions.isEmulated(action), "Action", action + " is no operation that is emulated");
    }

    /** Returns the planned faults. They come in the order of planning; one that is over is gone. */
    @GetMapping("/_livemock/faults")
    FaultList listFaults() {
        return new FaultList(faults.all().stream().map(FaultResponse::of).toList());
    }

    /** Takes all faults away. Returns that there are none. The calls that wait for one go on. */
    @DeleteMapping("/_livemock/faults")
    FaultList deleteFaults() {
        faults.reset();
        return new FaultList(List.of());
    }

    /**
     * Takes one fault away. Returns those that are left. The calls that wait for it go on.
     *
     * @param id the {@code Id} of the fault
     */
    @DeleteMapping("/_livemock/faults/{id}")
    FaultList deleteFault(@PathVariable("id") @Example("1") String id) {
        ControlRequest.require(faults.remove(id), "Id", "there is no such fault");
        return listFaults();
    }

    /**
     * Faults.
     *
     * @param faults the planned faults, in the order of planning
     */
    record FaultList(List<FaultResponse> faults) {}
}
