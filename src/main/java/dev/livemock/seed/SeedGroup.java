package dev.livemock.seed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of a seed document.
 *
 * @param groupId required
 * @param creatorId absent, nobody is known to have created it
 * @param createTime in seconds since 1970; absent, it is the moment of loading
 * @param status absent, it is 1, normal
 * @param members the users in whose list it appears; absent, it is the creator alone
 */
record SeedGroup(
        @Nullable String groupId,
        @Nullable String creatorId,
        @Nullable Long createTime,
        @Nullable Integer status,
        @Nullable Map<String, String> extension,
        @Nullable List<@Nullable SeedMember> members) {}
