package dev.livemock.group;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all groups of an app and their members in batches, in the order of creation. No index has this order, so the sort
 * keys of the groups are sorted in memory. Each key takes 8 bytes.
 */
@Service
public class GroupExport {

    private static final int BATCH = 1_000;

    private final MessageGroupRepository groups;
    private final MembershipRepository memberships;

    GroupExport(MessageGroupRepository groups, MembershipRepository memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    /** Passes each group of an app to a consumer. */
    @Transactional(readOnly = true)
    public void forEach(String appId, Consumer<ExportedGroup> consumer) {
        long[] sortKeys = sortKeys(appId);
        IntStream.iterate(0, from -> from < sortKeys.length, from -> from + BATCH)
                .mapToObj(from -> Arrays.stream(sortKeys, from, Math.min(from + BATCH, sortKeys.length))
                        .boxed()
                        .toList())
                .flatMap(batch -> groups(batch).stream())
                .forEach(consumer);
    }

    private long[] sortKeys(String appId) {
        LongStream.Builder sortKeys = LongStream.builder();
        List<GroupKey> found = List.of();
        do {
            String after = found.isEmpty() ? "" : found.get(found.size() - 1).groupId();
            found = groups.findKeysAfter(appId, after, Limit.of(BATCH));
            found.forEach(group -> sortKeys.add(group.sortKey()));
        } while (found.size() == BATCH);
        return sortKeys.build().sorted().toArray();
    }

    private List<ExportedGroup> groups(List<Long> sortKeys) {
        Map<Long, List<ListedMember>> members = memberships.findMembers(sortKeys).stream()
                .collect(Collectors.groupingBy(
                        MemberRow::sortKey,
                        Collectors.mapping(
                                member -> new ListedMember(member.userId(), member.joinTime()), Collectors.toList())));
        return groups.findRows(sortKeys).stream()
                .map(row -> row.toStored(members.getOrDefault(row.sortKey(), List.of())))
                .toList();
    }
}
