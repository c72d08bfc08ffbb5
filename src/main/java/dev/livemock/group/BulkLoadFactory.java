package dev.livemock.group;

import org.springframework.stereotype.Component;

/** Creates bulk loads with injected services. Each call of these services by a bulk load begins a transaction. */
@Component
public class BulkLoadFactory {

    private final MessageGroupService groups;
    private final MembershipWriter memberships;

    BulkLoadFactory(MessageGroupService groups, MembershipWriter memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    /** Starts a bulk load, which the caller must close. */
    public BulkLoad begin() {
        return new BulkLoad(groups, memberships);
    }
}
