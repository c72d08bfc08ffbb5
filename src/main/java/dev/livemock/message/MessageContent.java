package dev.livemock.message;

import dev.livemock.delivery.DeliveredMessage;

/**
 * A message without its group.
 *
 * @param messageId the MessageId
 * @param senderId the UserId of the sender
 * @param type the type; custom types are above 10000
 * @param data the Data
 */
public record MessageContent(String messageId, String senderId, int type, String data) {

    /** The type of a message without a {@code Type}, which is the first custom type (decision 18). */
    public static final int DEFAULT_TYPE = 10_001;

    /** The maximum length of Data, in characters. The vendor documents no limit. This limit bounds the size of a page. */
    public static final int MAX_DATA = 32_768;

    /** Returns this message as it is delivered to members of a group. */
    DeliveredMessage toDelivered(String appId, String groupId) {
        return new DeliveredMessage(appId, groupId, messageId, type, senderId, data);
    }
}
