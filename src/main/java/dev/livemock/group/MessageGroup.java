package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A message group. Its primary key is its {@link GroupSortKey}. {@link BulkInserts} inserts the groups. */
@Entity
class MessageGroup {

    @Id
    @Column(name = "place")
    private long sortKey;

    @Column(updatable = false)
    private String appId;

    @Column(updatable = false)
    private String groupId;

    @Column(updatable = false)
    private String creatorId;

    @Column(updatable = false)
    private int status;

    /** The JSON of a {@link StringMap}. */
    private String extension;

    /** The number of joins so far, including those of users who have left. */
    private long joins;

    private long members;

    private long messages;

    private int likes;

    private boolean mutedAll;

    /** The number of individual mutes so far, including those that have ended. Extending a mute does not count. */
    private long mutes;

    /** For JPA. */
    protected MessageGroup() {}

    long sortKey() {
        return sortKey;
    }

    String appId() {
        return appId;
    }

    String groupId() {
        return groupId;
    }

    String creatorId() {
        return creatorId;
    }

    /** Returns the creation time, in seconds since 1970. */
    long createTime() {
        return GroupSortKey.createTime(sortKey);
    }

    /** Returns the status: 1 is normal, and no other value is documented. */
    int status() {
        return status;
    }

    StringMap extension() {
        return new StringMap(extension);
    }

    /** Returns the number of joins so far, including those of users who have left. */
    long joins() {
        return joins;
    }

    long members() {
        return members;
    }

    MessageCount messages() {
        return new MessageCount(sortKey, messages);
    }

    int likes() {
        return likes;
    }

    /** Returns whether the whole group is muted. */
    boolean isMutedAll() {
        return mutedAll;
    }

    void setMutedAll(boolean muted) {
        mutedAll = muted;
    }

    void replaceExtension(StringMap replacement) {
        extension = replacement.json();
    }

    /** Counts a join. Returns its sequence number in the group, starting at 1. */
    long countJoin() {
        members++;
        return ++joins;
    }

    void countLeave() {
        members--;
    }

    /** Returns whether any user was ever muted individually. */
    boolean hadMutes() {
        return mutes > 0;
    }

    /** Counts an individual mute. Returns its sequence number in the group, starting at 1. */
    long countMute() {
        return ++mutes;
    }

    /** Reserves the numbers of new messages. Returns the number of messages, including the new ones. */
    MessageCount reserveMessageNumbers(int newMessages) {
        messages += newMessages;
        return messages();
    }

    /**
     * Adds likes. Returns the new total.
     *
     * @throws ArithmeticException if the total would exceed {@link Integer#MAX_VALUE}; the SDKs read the total as an int
     */
    int addLikes(int newLikes) {
        likes = Math.addExact(likes, newLikes);
        return likes;
    }
}
