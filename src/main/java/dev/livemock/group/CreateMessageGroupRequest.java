package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CreateMessageGroup.
 *
 * @param appId the ID of the app in which the group is created
 * @param creatorId the ID of the user who creates the group and becomes its first member; 1 to 36 letters and digits
 * @param extension the custom data of the group, a JSON object of up to 64 KiB; if absent, it is empty
 */
record CreateMessageGroupRequest(
        @Example("VKL3demo") String appId,

        @Pattern(regexp = "[A-Za-z0-9]{1,36}") @Example("ash")
        String creatorId,

        @Example("{\"title\":\"Sunday stream\"}") @Nullable StringMap extension) {}
