package dev.livemock.delivery;

import dev.livemock.storage.StoredJson;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link Callback} in the database. */
@Entity
@Table(name = "callback")
class StoredCallback {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private CallbackAction action;

    private String appId;

    private String groupId;

    private String userId;

    /** The time by the application's clock, in milliseconds since 1970. */
    private long eventTime;

    @Enumerated(EnumType.STRING)
    private CallbackStatus status;

    /** The earliest real time of the next attempt, in milliseconds since 1970. */
    @SuppressWarnings("UnusedVariable") // queries use it
    private long dueTime;

    /** A JSON array of {@link CallbackAttempt}s. */
    private String attempts;

    /** For JPA. */
    protected StoredCallback() {}

    StoredCallback(CallbackAction action, String appId, String groupId, String userId, Instant eventTime) {
        this.action = action;
        this.appId = appId;
        this.groupId = groupId;
        this.userId = userId;
        this.eventTime = eventTime.toEpochMilli();
        this.status = CallbackStatus.WAITING;
        this.attempts = StoredJson.write(List.of());
    }

    /** Returns the ID, which the database has generated. */
    long id() {
        return Objects.requireNonNull(id);
    }

    boolean isWaiting() {
        return status == CallbackStatus.WAITING;
    }

    /** Adds a successful attempt, or the last failed one. */
    void complete(CallbackAttempt attempt) {
        add(attempt);
        status = attempt.accepted() ? CallbackStatus.SUCCEEDED : CallbackStatus.FAILED;
    }

    /** Adds a failed attempt that is followed by another one. */
    void retry(CallbackAttempt attempt, Instant nextAttempt) {
        add(attempt);
        dueTime = nextAttempt.toEpochMilli();
    }

    private void add(CallbackAttempt attempt) {
        attempts = StoredJson.write(
                Stream.concat(attempts().stream(), Stream.of(attempt)).toList());
    }

    List<CallbackAttempt> attempts() {
        return List.of(StoredJson.read(attempts, CallbackAttempt[].class));
    }

    Callback toCallback() {
        return new Callback(id(), action, appId, groupId, userId, Instant.ofEpochMilli(eventTime), status, attempts());
    }
}
