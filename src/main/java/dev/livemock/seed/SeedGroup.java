package dev.livemock.seed;

import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of a seed document.
 *
 * @param groupId its id, not that of another group of the app
 * @param creatorId the user who created it; empty, nobody is known to have
 * @param createTime when it was created, in seconds since 1970; absent, it is the moment of loading
 * @param status 1 is normal; no other value is documented
 * @param extension what is attached to it
 * @param members the users in whose list it appears, in the order in which they joined, each once: a UserId alone, or an
 *     object; absent, it is the creator alone, or nobody if there is none
 */
record SeedGroup(
        @Id @Example("AE35-demo-T95F") @Nullable String groupId,

        @Size(max = SeedChecker.MAX_ID) @Storable @DefaultValue("") @Example("ash") @Nullable String creatorId,

        @Seconds @Example("1502280113") @Nullable Long createTime,
        @DefaultValue("1") @Example("1") @Nullable Integer status,

        @DefaultValue("{}") @Example("{\"key\":\"test001\"}") @Nullable Map<@Storable String, @Storable String> extension,

        @Nullable List<@Nullable SeedMember> members) {}
