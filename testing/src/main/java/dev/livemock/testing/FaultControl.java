package dev.livemock.testing;

import java.util.List;
import java.util.Map;

/** Plans and deletes faults. */
public final class FaultControl {

    private static final String PATH = "faults";

    private final ControlClient client;

    FaultControl(ControlClient client) {
        this.client = client;
    }

    /**
     * Plans a fault. If several faults match a call, the first one that its probability selects is applied. At most 1,000 faults
     * can be planned at once.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if a field or a combination of fields is invalid
     */
    public PlannedFault plan(Fault fault) {
        return client.post(PATH, Map.of(), fault.toJson(), PlannedFault.class);
    }

    /** Returns the planned faults in the order of planning. Faults that have been applied all their times are not included. */
    public List<PlannedFault> list() {
        return client.get(PATH, Map.of(), FaultList.class).faults;
    }

    /**
     * Deletes a fault. Calls that it is delaying continue within 0.2 seconds.
     *
     * @throws LiveMockException {@code LiveMock.InvalidRequest} if no planned fault has this ID
     */
    public void delete(String id) {
        client.delete(PATH + "/" + ControlClient.encode(id));
    }

    /** Deletes all faults. */
    public void deleteAll() {
        client.delete(PATH);
    }

    private record FaultList(List<PlannedFault> faults) {}
}
