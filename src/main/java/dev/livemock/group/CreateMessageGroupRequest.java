package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CreateMessageGroup.
 *
 * @param appId the app to create it in
 * @param creatorId the user who creates it and is its first member; 1 to 36 letters and digits
 * @param extension what to attach to the group, up to 64 KiB of JSON; absent, it is empty
 */
record CreateMessageGroupRequest(
        @Example("VKL3demo") String appId,

        @Pattern(regexp = "[A-Za-z0-9]{1,36}") @Example("ash")
        String creatorId,

        @Example("{\"title\":\"Sunday stream\"}") @Nullable StringMap extension) {}
