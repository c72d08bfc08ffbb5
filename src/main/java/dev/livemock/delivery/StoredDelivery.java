package dev.livemock.delivery;

import dev.livemock.storage.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link Delivery} in the database. */
@Entity
@Table(name = "delivery")
class StoredDelivery {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** In milliseconds since 1970. */
    @Column(name = "delivery_time")
    private long time;

    private String appId;

    private String groupId;

    private String messageId;

    @Column(name = "message_type")
    private int type;

    private @Nullable String senderId;

    private String data;

    /** A JSON array of UserIds. */
    private String receivers;

    /** For JPA. */
    protected StoredDelivery() {}

    StoredDelivery(Instant time, DeliveredMessage message, List<String> receivers) {
        this.time = time.toEpochMilli();
        this.appId = message.appId();
        this.groupId = message.groupId();
        this.messageId = message.messageId();
        this.type = message.type();
        this.senderId = message.senderId();
        this.data = message.data();
        this.receivers = StoredJson.write(receivers);
    }

    /** Returns the ID, which the database has generated. */
    long id() {
        return Objects.requireNonNull(id);
    }

    /** Returns the total length of the texts, in characters. */
    int length() {
        return data.length() + receivers.length();
    }

    Delivery toDelivery() {
        return new Delivery(
                id(),
                Instant.ofEpochMilli(time),
                new DeliveredMessage(appId, groupId, messageId, type, senderId, data),
                List.of(StoredJson.read(receivers, String[].class)));
    }
}
