package dev.livemock.group;

import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** The membership of a user in a group. The primary key has the same order as the user's list in the app. */
@Entity
@IdClass(Membership.Key.class)
class Membership extends AssignedIdEntity<Membership.Key> {

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

    Membership(Key id, long joinTime, long joinNumber, boolean online) {
        this.appId = id.appId();
        this.userId = id.userId();
        this.sortKey = id.sortKey();
        this.joinTime = joinTime;
        this.joinNumber = joinNumber;
        this.online = online;
    }

    /** Returns the ID of the user's list in the app. */
    UserGroupList.Key listId() {
        return new UserGroupList.Key(appId, userId);
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
    public Key getId() {
        return new Key(appId, userId, sortKey);
    }

    /**
     * The ID of a {@link Membership}.
     *
     * @param appId the AppId of the group
     * @param userId the UserId of the member
     * @param sortKey the sort key of the group
     */
    record Key(String appId, String userId, long sortKey) implements Serializable {}
}
