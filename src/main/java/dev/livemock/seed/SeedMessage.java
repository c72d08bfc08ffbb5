package dev.livemock.seed;

import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.Storable;
import dev.livemock.group.GroupDeliveryService;
import dev.livemock.message.MessageContent;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of a group in a seed document.
 *
 * @param messageId the ID of the message, which must be unique within the group; if absent, it is generated
 * @param senderId the ID of the user who sent the message
 * @param type the type of the message; custom types are above 10000
 * @param data the content of the message, of up to 32,768 characters
 */
record SeedMessage(
        @Size(min = 1, max = RequiredId.MAX_LENGTH) @Storable @Example("m-1") @Nullable String messageId,

        @RequiredId @Example("de1a0") String senderId,

        @Min(1) @ApiDefault("10001") @Example("10001") @Nullable Integer type,

        @NotNull @Size(min = 1, max = MessageContent.MAX_DATA) @Storable @Example("{\"text\":\"hello\"}")
        String data) {
    MessageContent toContent() {
        return new MessageContent(
                Objects.requireNonNullElseGet(messageId, GroupDeliveryService::newMessageId),
                senderId,
                Objects.requireNonNullElse(type, MessageContent.DEFAULT_TYPE),
                data);
    }
}
