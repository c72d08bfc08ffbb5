package dev.livemock.message;

import dev.livemock.gateway.Example;
import java.util.List;
import org.springframework.data.domain.Page;

/**
 * The result of ListMessage.
 *
 * @param messageList the messages of the page, sorted by time
 * @param hasMore whether more pages follow
 */
record ListMessageResult(
        List<ListedMessage> messageList, @Example("false") boolean hasMore) {

    static ListMessageResult of(String groupId, Page<MessageContent> page) {
        return new ListMessageResult(
                page.map(message -> ListedMessage.of(groupId, message)).getContent(), page.hasNext());
    }

    /**
     * A message.
     *
     * @param groupId the ID of the group
     * @param messageId the ID of the message
     * @param senderId the ID of the user who sent the message
     * @param type the type of the message
     * @param data the content of the message
     */
    record ListedMessage(
            @Example("AE35-demo-T95F") String groupId,
            @Example("4CDC2EF9-0E4D-4A4B-8A38-1B0B2B0AC9F7") String messageId,
            @Example("de1a0") String senderId,
            @Example("10001") int type,
            @Example("{\"text\":\"hello\"}") String data) {

        static ListedMessage of(String groupId, MessageContent message) {
            return new ListedMessage(groupId, message.messageId(), message.senderId(), message.type(), message.data());
        }
    }
}
