package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ErrorResponses;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.Storable;
import dev.livemock.group.GroupMemberService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets whether users are online. */
@RestController
@OpenApiTag("Presence")
class PresenceController {

    private final GroupMemberService members;

    PresenceController(GroupMemberService members) {
        this.members = members;
    }

    /**
     * Sets whether users are online. BatchGetOnlineUsers returns this status, and only members who are online receive messages.
     * A user who joins a group is online. If one of the users is not a member, nothing changes. Returns the number of
     * memberships that were set.
     */
    @PutMapping("/_livemock/presence")
    @ErrorResponses({ErrorCode.APP_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND})
    MemberCount putPresence(@Valid @RequestBody PresenceRequest body) {
        return new MemberCount(members.setOnline(body.appId, body.groupId, body.userIds, body.online));
    }

    /**
     * A change of the online status of users.
     *
     * @param appId the ID of the app
     * @param groupId the ID of the group; if absent, all groups of the app in which the users are members
     * @param userIds the IDs of the users
     * @param online whether the users are online
     */
    @Example(summary = "Disconnect a user", value = "{\"AppId\":\"VKL3demo\",\"UserIds\":[\"de1a0\"],\"Online\":false}")
    @Example(
            summary = "Connect two users in one group",
            value =
                    "{\"AppId\":\"VKL3demo\",\"GroupId\":\"AE35-demo-T95F\",\"UserIds\":[\"ash\",\"de1a0\"],\"Online\":true}")
    record PresenceRequest(
            @NotNull @Size(min = 1, max = 255) @Storable @Example("VKL3demo")
            String appId,

            @Size(min = 1, max = 255) @Storable @Example("AE35-demo-T95F") @Nullable String groupId,

            @NotNull @Size(min = 1, max = MAX_USERS, message = "must have 1 to " + MAX_USERS + " elements") @Example("[\"de1a0\"]")
            List<@NotNull @Size(min = 1, max = 255) @Storable String> userIds,

            @NotNull @Example("false") Boolean online) {

        private static final int MAX_USERS = 1_000;
    }

    /**
     * A number of memberships.
     *
     * @param members the number of memberships
     */
    record MemberCount(@Example("2") int members) {}
}
