package dev.livemock.group;

import dev.livemock.gateway.StringMap;
import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A message group. Its ID is its {@link GroupSortKey}. */
@Entity
class MessageGroup extends AssignedIdEntity<Long> {

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

    private StringMap extension;

    /** The number of joins so far, including those of users who have left. */
    private long joins;

    private long members;

    /** For JPA. */
    protected MessageGroup() {}

    /** Creates a group. The caller stores its members afterwards. */
    MessageGroup(long sortKey, NewGroup group) {
        this.sortKey = sortKey;
        this.appId = group.appId();
        this.groupId = group.groupId();
        this.creatorId = group.creatorId();
        this.status = group.status();
        this.extension = group.extension();
        this.joins = group.members().size();
        this.members = group.members().size();
    }

    @Override
    public Long getId() {
        return sortKey;
    }

    long sortKey() {
        return sortKey;
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
        return extension;
    }

    long members() {
        return members;
    }

    void replaceExtension(StringMap replacement) {
        extension = replacement;
    }

    /** Counts a join. Returns its sequence number in the group, starting at 1. */
    long countJoin() {
        members++;
        return ++joins;
    }

    void countLeave() {
        members--;
    }
}
