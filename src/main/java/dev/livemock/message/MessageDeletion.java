package dev.livemock.message;

import dev.livemock.app.AppDataDeletion;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the messages of deleted apps. {@link Order} ensures that the messages are deleted before their groups. */
@Service
@Transactional
@Order(Ordered.HIGHEST_PRECEDENCE)
class MessageDeletion implements AppDataDeletion {

    private final MessageRepository messages;

    MessageDeletion(MessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public void deleteOf(String appId) {
        messages.deleteByAppId(appId);
    }

    @Override
    public void deleteAll() {
        messages.deleteAllInBatch();
    }
}
