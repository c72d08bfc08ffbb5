package dev.livemock.group;

import org.springframework.stereotype.Component;

/** Begins bulk loads. */
@Component
public class BulkLoads {

    private final MessageGroupService groups;
    private final MembershipWriter memberships;

    BulkLoads(MessageGroupService groups, MembershipWriter memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    /** Begins to store very many groups. */
    public BulkLoad begin() {
        return new BulkLoad(groups, memberships);
    }
}
