package dev.livemock.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.livemock.gateway.ApiDefault;
import dev.livemock.gateway.Example;
import dev.livemock.gateway.MapSize;
import dev.livemock.gateway.Storable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded response of the real ListMessageGroup operation. Other fields are ignored.
 *
 * @param result the result
 */
@Example(summary = "A recorded ListMessageGroup response; requires the parameter UserId", value = """
        {"RequestId":"1AF6F70D-8E96-47CC-B932-A36F58DB7BD6","Result":{"GroupList":[
         {"AppId":"VKL3demo","CreateTime":1502280113,"CreatorId":"ash","Extension":{"key":"test001"},
          "GroupId":"AE35-demo-T95F","Status":1}],"HasMore":false,"Total":1}}""")
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecordedResponse(@NotNull @Valid Result result) {

    /**
     * The result of ListMessageGroup. Other fields are ignored.
     *
     * @param groupList the groups, in ascending or descending order of time
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(@NotNull List<@NotNull @Valid Group> groupList) {}

    /**
     * A group of the list. Other fields are ignored.
     *
     * @param appId the ID of the app that the group belongs to
     * @param createTime the creation time, in seconds since 1970; if absent, the time of loading
     * @param creatorId the user who created the group; if empty, the group has no creator
     * @param extension the custom data of the group, of at most 64 KiB as JSON
     * @param groupId the ID of the group, which must be unique within the app
     * @param status the status; 1 is normal, and no other value is documented
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(
            @RequiredId @Example("VKL3demo") String appId,
            @EpochSeconds @Example("1502280113") @Nullable Long createTime,

            @Size(max = RequiredId.MAX_LENGTH) @Storable @ApiDefault("") @Example("ash") @Nullable String creatorId,

            @MapSize @ApiDefault("{}") @Example("{\"key\":\"test001\"}") @Nullable Map<@Storable String, @NotNull @Storable String> extension,

            @RequiredId @Example("AE35-demo-T95F") String groupId,
            @ApiDefault("1") @Example("1") @Nullable Integer status) {

        SeedGroup withOnlyMember(String userId) {
            return new SeedGroup(
                    groupId,
                    creatorId,
                    createTime,
                    status,
                    extension,
                    List.of(SeedMember.of(userId)),
                    null,
                    List.of(),
                    null,
                    null,
                    List.of());
        }
    }

    /**
     * Converts this response into the apps of a seed. After the seed is loaded into an empty database, ListMessageGroup
     * with the same {@code SortType} returns the same groups. The order of groups of different apps with the same {@code
     * CreateTime} can differ. A descending list is reversed instead of sorted, so that groups with the same {@code CreateTime}
     * are reversed too.
     *
     * @param userId the user whose groups were listed
     */
    List<SeedApp> toApps(String userId) {
        Map<String, List<SeedGroup>> byApp = new LinkedHashMap<>();
        for (Group group : oldestFirst()) {
            byApp.computeIfAbsent(group.appId, key -> new ArrayList<>()).add(group.withOnlyMember(userId));
        }
        return byApp.entrySet().stream()
                .map(app -> appOf(app.getKey(), app.getValue()))
                .toList();
    }

    private List<Group> oldestFirst() {
        List<Group> groups = new ArrayList<>(result.groupList);
        Long first = groups.isEmpty() ? null : groups.get(0).createTime();
        Long last = groups.isEmpty() ? null : groups.get(groups.size() - 1).createTime();
        if (first != null && last != null && first > last) {
            Collections.reverse(groups);
        }
        return groups;
    }

    private static SeedApp appOf(String appId, List<SeedGroup> groups) {
        return new SeedApp(appId, null, null, null, null, null, groups, null);
    }
}
