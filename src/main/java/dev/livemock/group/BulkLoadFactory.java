package dev.livemock.group;

import org.springframework.stereotype.Component;

/** Creates bulk loads. Injection provides the services whose methods begin the transactions of a load. */
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
