package dev.livemock.group;

import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** A user who is muted individually in a group until {@code endTime}. */
@Entity
@IdClass(MutedUser.Key.class)
class MutedUser extends AssignedIdEntity<MutedUser.Key> {

    @Id
    @Column(name = "group_key")
    private long sortKey;

    @Id
    private String userId;

    /** The sequence number of the mute in the group, in the order in which users were muted. */
    @SuppressWarnings("UnusedVariable") // queries sort by it
    private long muteNumber;

    /** In seconds since 1970. */
    private long endTime;

    /** For JPA. */
    protected MutedUser() {}

    MutedUser(Key id, long muteNumber, long endTime) {
        this.sortKey = id.sortKey();
        this.userId = id.userId();
        this.muteNumber = muteNumber;
        this.endTime = endTime;
    }

    @Override
    public Key getId() {
        return new Key(sortKey, userId);
    }

    String userId() {
        return userId;
    }

    /** Returns whether the mute lasts beyond the given time, in seconds since 1970. */
    boolean isActive(long now) {
        return now < endTime;
    }

    /** Replaces the end of the mute. */
    void replaceEndTime(long newEndTime) {
        endTime = newEndTime;
    }

    /** Mutes the user again after the mute has ended. The user becomes the last one in the list of muted users. */
    void restart(long newMuteNumber, long newEndTime) {
        muteNumber = newMuteNumber;
        endTime = newEndTime;
    }

    /**
     * The ID of a {@link MutedUser}.
     *
     * @param sortKey the sort key of the group
     * @param userId the UserId
     */
    record Key(long sortKey, String userId) implements Serializable {}
}
