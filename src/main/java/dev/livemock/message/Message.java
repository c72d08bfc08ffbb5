package dev.livemock.message;

import dev.livemock.storage.AssignedIdEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** A message of a group. Messages do not change. Queries read them as {@link MessageContent}s. */
@Entity
@IdClass(Message.Key.class)
@SuppressWarnings("UnusedVariable") // queries use the fields
class Message extends AssignedIdEntity<Message.Key> {

    @Id
    @Column(name = "group_key")
    private long sortKey;

    @Id
    @Column(name = "message_number")
    private long number;

    private String messageId;

    private String senderId;

    @Column(name = "message_type")
    private int type;

    /** The number among the messages of this type in the group, starting at 1. */
    private long typeNumber;

    private String data;

    /** For JPA. */
    protected Message() {}

    /**
     * Creates a message.
     *
     * @param typeNumber the number of the message among the messages of its type in the group, starting at 1
     */
    Message(Key id, MessageContent message, long typeNumber) {
        this.sortKey = id.sortKey();
        this.number = id.number();
        this.messageId = message.messageId();
        this.senderId = message.senderId();
        this.type = message.type();
        this.typeNumber = typeNumber;
        this.data = message.data();
    }

    @Override
    public Key getId() {
        return new Key(sortKey, number);
    }

    /**
     * The ID of a {@link Message}. The API's MessageId is a different value.
     *
     * @param sortKey the sort key of the group
     * @param number the number of the message in the group, starting at 1
     */
    record Key(long sortKey, long number) implements Serializable {}
}
