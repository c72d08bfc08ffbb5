package dev.livemock.testing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was delivered to users.
 *
 * @param time the time of the delivery, by LiveMock's clock
 * @param appId the ID of the app
 * @param groupId the ID of the group
 * @param messageId the ID of the message
 * @param type the type: above 10000 for messages of users, 1001 to 1007 for system messages
 * @param senderId the UserId of the sender, or of the user who caused the system message; null if it is unknown
 * @param data the content; that of a system message is a JSON object
 * @param receivers the UserIds of the users who received the message; empty if no user received it
 */
public record Delivery(
        Instant time,
        String appId,
        String groupId,
        String messageId,
        int type,
        @Nullable String senderId,
        String data,
        List<String> receivers) {}
