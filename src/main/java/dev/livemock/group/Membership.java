package dev.livemock.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a user is in a group. Its key is the order of the user's list in the app. */
@Entity
@Immutable
@Table(name = "membership")
@SuppressWarnings("UnusedVariable") // its fields are read by queries
class Membership {

    @EmbeddedId
    private Key key;

    @MapsId("groupSeq")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_seq")
    private MessageGroup group;

    @Column(name = "join_time")
    private long joinTime;

    @Column(name = "join_number")
    private long joinNumber;

    protected Membership() {}

    /**
     * The place of a group in a user's list.
     *
     * @param createTime the group's CreateTime, in seconds since 1970
     * @param groupSeq the group's place in the order of creation
     */
    @Embeddable
    record Key(
            @Column(name = "app_id") String appId,
            @Column(name = "user_id") String userId,
            @Column(name = "create_time") long createTime,
            @Column(name = "group_seq") long groupSeq) {}
}
