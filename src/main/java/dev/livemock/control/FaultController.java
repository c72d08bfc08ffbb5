package dev.livemock.control;

import dev.livemock.fault.Faults;
import dev.livemock.fault.PlannedFault;
import dev.livemock.gateway.Actions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /_livemock/faults}: errors, delays and cut connections to come. */
@ControlRoute
class FaultController {

    private final Faults faults;
    private final Actions actions;

    FaultController(Faults faults, Actions actions) {
        this.faults = faults;
        this.actions = actions;
    }

    /** Plans a fault, and answers it with its id. */
    @PostMapping("/_livemock/faults")
    FaultAnswer plan(ControlRequest request) {
        FaultBody body = request.allow().body(FaultBody.class);
        requireEmulated(body.action());
        PlannedFault planned = faults.plan(body.toFault());
        if (planned == null) {
            throw ControlRequest.invalid("Faults", "there are " + Faults.MAX + " already");
        }
        return FaultAnswer.of(planned);
    }

    private void requireEmulated(@Nullable String action) {
        ControlRequest.require(
                action == null || actions.isEmulated(action), "Action", action + " is no operation that is emulated");
    }

    /** Answers the faults that stand, in the order in which they were planned. */
    @GetMapping("/_livemock/faults")
    FaultList list(ControlRequest request) {
        request.allow();
        return new FaultList(faults.all().stream().map(FaultAnswer::of).toList());
    }

    /** Takes all faults away. */
    @DeleteMapping("/_livemock/faults")
    FaultList deleteAll(ControlRequest request) {
        request.allow().expectNoBody();
        faults.reset();
        return new FaultList(List.of());
    }

    /** Takes one fault away. */
    @DeleteMapping("/_livemock/faults/{id}")
    FaultList delete(ControlRequest request, @PathVariable("id") String id) {
        request.allow().expectNoBody();
        ControlRequest.require(faults.remove(id), "Id", "there is no such fault");
        return list(request);
    }

    record FaultList(List<FaultAnswer> faults) {}
}
