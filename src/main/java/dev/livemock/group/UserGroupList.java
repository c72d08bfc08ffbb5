package dev.livemock.group;

import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The total and the block index of a user's list of groups in an app. The entries of the list are the memberships. */
@Entity
@Table(name = "user_list")
@IdClass(UserGroupList.Key.class)
class UserGroupList extends AssignedIdEntity<UserGroupList.Key> {

    @Id
    private String appId;

    @Id
    private String userId;

    private long total;

    @Column(name = "directory", columnDefinition = "varbinary")
    private byte[] blockIndex;

    /** For JPA. */
    protected UserGroupList() {}

    /** Creates an empty list. */
    UserGroupList(Key id) {
        this.appId = id.appId();
        this.userId = id.userId();
        setBlockIndex(ListBlockIndex.empty());
    }

    @Override
    public Key getId() {
        return new Key(appId, userId);
    }

    String userId() {
        return userId;
    }

    ListBlockIndex blockIndex() {
        return new ListBlockIndex(total, blockIndex);
    }

    final void setBlockIndex(ListBlockIndex index) {
        total = index.total();
        blockIndex = index.toBytes();
    }

    /** The ID of a {@link UserGroupList}. */
    record Key(String appId, String userId) implements Serializable {}
}
