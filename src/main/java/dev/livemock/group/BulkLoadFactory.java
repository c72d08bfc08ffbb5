package dev.livemock.group;

import org.springframework.stereotype.Component;

/** Begins bulk loads. */
@Component
public class BulkLoadFactory {

    private final MessageGroupService groups;
    private final MembershipWriter memberships;

    BulkLoadFactory(MessageGroupService groups, MembershipWriter memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    /** Begins to store very many groups. */
    public BulkLoad begin() {
        return new BulkLoad(groups, memberships);
    }
}
