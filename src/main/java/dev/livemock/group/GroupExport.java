package dev.livemock.group;

import dev.livemock.group.ExportedGroup.ExportedMember;
import dev.livemock.group.ExportedGroup.ExportedMute;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all groups of an app with their members and mutes in batches, in the order of their sort keys. No index contains
 * the groups of one app in this order, so the sort keys are sorted in memory. Each sort key takes 8 bytes.
 */
@Service
public class GroupExport {

    private static final int BATCH = 1_000;

    private final MessageGroupRepository groups;
    private final MembershipRepository memberships;
    private final MutedUserRepository mutedUsers;
    private final EntityManager entityManager;

    GroupExport(
            MessageGroupRepository groups,
            MembershipRepository memberships,
            MutedUserRepository mutedUsers,
            EntityManager entityManager) {
        this.groups = groups;
        this.memberships = memberships;
        this.mutedUsers = mutedUsers;
        this.entityManager = entityManager;
    }

    /** Passes each group of an app to a consumer. */
    @Transactional(readOnly = true)
    public void forEach(String appId, Consumer<ExportedGroup> consumer) {
        long[] sortKeys = sortKeys(appId);
        for (int from = 0; from < sortKeys.length; from += BATCH) {
            int to = Math.min(from + BATCH, sortKeys.length);
            groups(Arrays.stream(sortKeys, from, to).boxed().toList()).forEach(consumer);
        }
    }

    private long[] sortKeys(String appId) {
        LongStream.Builder sortKeys = LongStream.builder();
        List<GroupIdAndSortKey> found = List.of();
        do {
            String after = found.isEmpty() ? "" : found.get(found.size() - 1).groupId();
            found = groups.findKeysAfter(appId, after, Limit.of(BATCH));
            found.forEach(group -> sortKeys.add(group.sortKey()));
        } while (found.size() == BATCH);
        return sortKeys.build().sorted().toArray();
    }

    private List<ExportedGroup> groups(List<Long> sortKeys) {
        Map<Long, List<ExportedMember>> members =
                memberships.findMembers(sortKeys).stream().collect(Collectors.groupingBy(ExportedMember::sortKey));
        Map<Long, List<ExportedMute>> mutes =
                mutedUsers.findMutes(sortKeys).stream().collect(Collectors.groupingBy(ExportedMute::sortKey));
        List<ExportedGroup> exported = groups.findBySortKeyInOrderBySortKey(sortKeys).stream()
                .map(group -> ExportedGroup.of(
                        group,
                        members.getOrDefault(group.sortKey(), List.of()),
                        mutes.getOrDefault(group.sortKey(), List.of())))
                .toList();
        entityManager.clear();
        return exported;
    }
}
