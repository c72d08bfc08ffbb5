package dev.livemock.group;

import dev.livemock.storage.StringMapConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** A message group. {@link MessageGroups} and {@link GroupMembers} write them; this is how they are queried. */
@Entity
@Immutable
@Table(name = "message_group")
@SuppressWarnings("UnusedVariable") // its fields are read by queries
class MessageGroup {

    @Id
    private long seq;

    @Column(name = "app_id")
    private String appId;

    @Column(name = "group_id")
    private String groupId;

    @Column(name = "creator_id")
    private String creatorId;

    @Column(name = "create_time")
    private long createTime;

    private int status;

    @Convert(converter = StringMapConverter.class)
    private Map<String, String> extension;

    private long joins;

    private long members;

    protected MessageGroup() {}

    /** Returns its place in the order of creation. */
    long seq() {
        return seq;
    }

    String groupId() {
        return groupId;
    }

    String creatorId() {
        return creatorId;
    }

    /** Returns when it was created, in seconds since 1970. */
    long createTime() {
        return createTime;
    }

    int status() {
        return status;
    }

    Map<String, String> extension() {
        return extension;
    }

    /** Returns how many have joined it, those that left included. */
    long joins() {
        return joins;
    }

    /** Returns how many members it has. */
    long members() {
        return members;
    }
}
