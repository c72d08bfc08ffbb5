package dev.livemock.group;

import dev.livemock.storage.StringMap;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of CreateMessageGroup.
 *
 * @param creatorId the user who creates it and is its first member; 1 to 36 letters and digits
 * @param extension absent, the group has an empty one
 */
record CreateMessageGroupRequest(
        String appId,
        @Pattern(regexp = "[A-Za-z0-9]{1,36}") String creatorId,
        @Nullable StringMap extension) {}
