package dev.livemock.group;

import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** The membership of a user in a group. The primary key has the same order as the user's list in the app. */
@Entity
@IdClass(MembershipId.class)
class Membership extends AssignedIdEntity<MembershipId> {

    @Id
    private String appId;

    @Id
    private String userId;

    @Id
    @Column(name = "place")
    private long sortKey;

    /** In seconds since 1970. */
    @Column(updatable = false)
    private long joinTime;

    /** The sequence number of the join in the group. */
    @Column(updatable = false)
    private long joinNumber;

    /** Whether the user is online in the group (decision 22). */
    private boolean online;

    /** For JPA. */
    protected Membership() {}

    Membership(MembershipId id, long joinTime, long joinNumber, boolean online) {
        this.appId = id.appId();
        this.userId = id.userId();
        this.sortKey = id.sortKey();
        this.joinTime = joinTime;
        this.joinNumber = joinNumber;
        this.online = online;
    }

    /** Returns the ID of the user's list in the app. */
    UserGroupListId listId() {
        return new UserGroupListId(appId, userId);
    }

    String userId() {
        return userId;
    }

    long sortKey() {
        return sortKey;
    }

    long joinTime() {
        return joinTime;
    }

    long joinNumber() {
        return joinNumber;
    }

    boolean online() {
        return online;
    }

    @Override
    public MembershipId getId() {
        return new MembershipId(appId, userId, sortKey);
    }
}
