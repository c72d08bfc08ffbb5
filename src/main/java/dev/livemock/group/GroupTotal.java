package dev.livemock.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How many groups of an app a user is in. */
@Entity
@Immutable
@Table(name = "group_total")
@SuppressWarnings("UnusedVariable") // its fields are read by queries
class GroupTotal {

    @EmbeddedId
    private Key key;

    private long total;

    protected GroupTotal() {}

    /** A user in an app. */
    @Embeddable
    record Key(
            @Column(name = "app_id") String appId,
            @Column(name = "user_id") String userId) {}
}
