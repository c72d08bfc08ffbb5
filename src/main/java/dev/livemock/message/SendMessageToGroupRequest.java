package dev.livemock.message;

import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of SendMessageToGroup.
 *
 * @param appId the ID of the app that the group belongs to
 * @param groupId the ID of the group
 * @param operatorUserId the ID of the sender; the sender need not be a member
 * @param data the content of the message; any text
 * @param type the type of the message: custom types are above 10000, system types are up to 10000; if absent, 10001
 * @param skipAudit whether to skip the audit of the content; validated, but has no effect
 */
record SendMessageToGroupRequest(
        @Example("VKL3demo") String appId,
        @Example("AE35-demo-T95F") String groupId,

        @Size(max = 255) @Example("de1a0") String operatorUserId,

        @Size(max = MessageContent.MAX_DATA) @Example("{\"text\":\"hello\"}")
        String data,

        @Min(1) @ApiDefault("10001") @Example("10001") int type,

        @ApiDefault("false") @Example("true") @Nullable Boolean skipAudit) {}
