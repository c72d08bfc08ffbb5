package dev.livemock.group;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** A message group. {@link MessageGroups} writes them; this is how they are queried. */
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

    @Convert(converter = ExtensionConverter.class)
    private Map<String, String> extension;

    protected MessageGroup() {}
}
