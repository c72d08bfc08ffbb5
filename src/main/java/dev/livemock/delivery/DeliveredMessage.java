package dev.livemock.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A message as the persistent connections of users would deliver it.
 *
 * @param type the type: custom types are above 10000, system types are up to 10000
 * @param senderId the UserId of the sender or of the user who caused the message, or null if it is unknown
 * @param data the content
 */
@Embeddable
public record DeliveredMessage(
        String appId,
        String groupId,
        String messageId,
        @Column(name = "message_type") int type,
        @Nullable String senderId,
        String data) {}
