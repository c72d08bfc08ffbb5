package dev.livemock.delivery;

import dev.livemock.storage.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    private DeliveredMessage message;

    /** A JSON array of UserIds. */
    private String receivers;

    /** For JPA. */
    protected StoredDelivery() {}

    StoredDelivery(Instant time, DeliveredMessage message, List<String> receivers) {
        this.time = time.toEpochMilli();
        this.message = message;
        this.receivers = StoredJson.write(receivers);
    }

    /** Returns the ID, which the database has generated. */
    long id() {
        return Objects.requireNonNull(id);
    }

    /** Returns the total length of the texts, in characters. */
    int length() {
        return message.data().length() + receivers.length();
    }

    Delivery toDelivery() {
        return new Delivery(
                id(), Instant.ofEpochMilli(time), message, List.of(StoredJson.read(receivers, String[].class)));
    }
}
