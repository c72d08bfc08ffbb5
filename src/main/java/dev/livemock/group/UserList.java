package dev.livemock.group;

import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** The list of a user's groups in an app: the number of groups and the {@link ListBlockIndex}. */
@Entity
@IdClass(UserListId.class)
class UserList extends AssignedIdEntity<UserListId> {

    @Id
    private String appId;

    @Id
    private String userId;

    private long total;

    @Column(name = "directory", columnDefinition = "varbinary")
    private byte[] blockIndex;

    /** For JPA. */
    protected UserList() {}

    /** Creates an empty list. */
    UserList(UserListId id) {
        this.appId = id.appId();
        this.userId = id.userId();
        setBlockIndex(ListBlockIndex.empty());
    }

    @Override
    public UserListId getId() {
        return new UserListId(appId, userId);
    }

    String userId() {
        return userId;
    }

    ListBlockIndex blockIndex() {
        return ListBlockIndex.of(total, blockIndex);
    }

    final void setBlockIndex(ListBlockIndex index) {
        total = index.total();
        blockIndex = index.toBytes();
    }
}
