package dev.livemock.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.delivery.DeliveredMessage;
import dev.livemock.delivery.Delivery;
import dev.livemock.gateway.Example;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was delivered.
 *
 * @param time the time of the delivery, by LiveMock's clock
 * @param appId the ID of the app
 * @param groupId the ID of the group
 * @param messageId the ID of the message
 * @param type the type of the message: custom types are above 10000. System types are 1001 for likes, 1002 and 1003 for users who
 *     have joined and left, 1004 and 1005 for muting and unmuting the group, 1006 and 1007 for muting and unmuting a user.
 * @param senderId the ID of the sender, or of the user who caused the system message; absent if it is unknown
 * @param data the content of the message; that of a system message is a JSON object
 * @param receivers the IDs of the users who receive the message, who were members of the group and online; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryResponse(
        Instant time,
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,
        @Example("4CDC2EF9-0E4D-4A4B-8A38-1B0B2B0AC9F7") String messageId,
        @Example("10001") int type,
        @Example("de1a0") @Nullable String senderId,
        @Example("{\"text\":\"hello\"}") String data,
        @Example("[\"ash\",\"de1a0\"]") List<String> receivers) {

    static DeliveryResponse of(Delivery delivery) {
        DeliveredMessage message = delivery.message();
        return new DeliveryResponse(
                delivery.time(),
                message.appId(),
                message.groupId(),
                message.messageId(),
                message.type(),
                message.senderId(),
                message.data(),
                delivery.receivers());
    }
}
