package dev.livemock.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of ListMessageGroup as the real API gave it. What it has beyond what is needed here is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedAnswer(@Nullable Result result) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(@Nullable List<@Nullable Group> groupList) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(
            @Nullable String appId,
            @Nullable Long createTime,
            @Nullable String creatorId,
            @Nullable Map<String, String> extension,
            @Nullable String groupId,
            @Nullable Integer status) {

        SeedGroup memberedBy(String userId) {
            return new SeedGroup(groupId, creatorId, createTime, status, extension, List.of(SeedMember.of(userId)));
        }
    }

    /**
     * Returns the seed document that makes LiveMock give this answer, but for the order of groups of different apps within
     * one second.
     *
     * @param userId the user whose groups were asked for
     * @throws SeedException if it is no such answer
     */
    SeedDocument toSeed(String name, String userId) {
        if (result == null || result.groupList == null) {
            throw new SeedException(name, "Result.GroupList", "it is missing", null);
        }
        Map<String, List<SeedGroup>> byApp = new LinkedHashMap<>();
        for (int i = 0; i < result.groupList.size(); i++) {
            Group group = result.groupList.get(i);
            String place = "Result.GroupList[" + i + "]";
            String appId = require(name, place + ".AppId", group == null ? null : group.appId);
            require(name, place + ".GroupId", group == null ? null : group.groupId);
            byApp.computeIfAbsent(appId, key -> new ArrayList<>()).add(group.memberedBy(userId));
        }
        return new SeedDocument(byApp.entrySet().stream()
                .map(app -> appOf(app.getKey(), oldestFirst(app.getValue())))
                .toList());
    }

    private static String require(String name, String place, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new SeedException(name, place, "it is required and missing", null);
        }
        return value;
    }

    /** Groups of the same second are told apart by their order, which is the other way round in an answer of SortType 1. */
    private static List<SeedGroup> oldestFirst(List<SeedGroup> groups) {
        Long first = groups.get(0).createTime();
        Long last = groups.get(groups.size() - 1).createTime();
        if (first != null && last != null && first > last) {
            Collections.reverse(groups);
        }
        return groups;
    }

    private static SeedApp appOf(String appId, List<SeedGroup> groups) {
        return new SeedApp(appId, null, null, null, null, null, groups, null);
    }
}
