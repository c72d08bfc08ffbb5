package dev.livemock.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.Example;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of ListMessageGroup as the real API gave it. Other fields than these are ignored.
 *
 * @param result the result
 */
@Example(summary = "An answer of ListMessageGroup that was recorded; send the parameter UserId with it", value = """
        {"RequestId":"1AF6F70D-8E96-47CC-B932-A36F58DB7BD6","Result":{"GroupList":[
         {"AppId":"VKL3demo","CreateTime":1502280113,"CreatorId":"ash","Extension":{"key":"test001"},
          "GroupId":"AE35-demo-T95F","Status":1}],"HasMore":false,"Total":1}}""")
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecordedResponse(@Required @Nullable Result result) {

    /**
     * The result of ListMessageGroup. Other fields than these are ignored.
     *
     * @param groupList the groups, in either order of time
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(@Required @Nullable List<@Nullable Group> groupList) {}

    /**
     * A group of the list. Other fields than these are ignored.
     *
     * @param appId the app that it belongs to
     * @param createTime when it was created, in seconds since 1970; absent, it is the moment of loading
     * @param creatorId the user who created it; empty, nobody is known to have
     * @param extension what is attached to it
     * @param groupId its id, not that of another group of the app
     * @param status 1 is normal; no other value is documented
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(
            @Id @Example("VKL3demo") @Nullable String appId,
            @Seconds @Example("1502280113") @Nullable Long createTime,

            @Size(max = SeedChecker.MAX_ID) @Storable @DefaultValue("") @Example("ash") @Nullable String creatorId,

            @DefaultValue("{}") @Example("{\"key\":\"test001\"}") @Nullable Map<@Storable String, @Storable String> extension,

            @Id @Example("AE35-demo-T95F") @Nullable String groupId,
            @DefaultValue("1") @Example("1") @Nullable Integer status) {

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
