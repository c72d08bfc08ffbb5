package dev.livemock.seed;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks that the IDs in valid seed documents are unique. */
final class DuplicateIdCheck {

    private final Set<String> appIds = new HashSet<>();

    /**
     * Checks a document. Its AppIds must also differ from those of the documents that were checked before.
     *
     * @param document the name of the document in error messages
     * @throws SeedException if an ID is not unique
     */
    void check(String document, SeedDocument seed) {
        List<SeedApp> apps = seed.apps();
        for (int i = 0; i < apps.size(); i++) {
            String location = "Apps[" + i + "]";
            requireNew(apps.get(i).appId(), appIds, document, location + ".AppId");
            checkGroups(apps.get(i), document, location);
        }
    }

    /**
     * Checks a recorded response.
     *
     * @param name the name of the response in error messages
     * @throws SeedException if a GroupId is not unique in its app
     */
    static void check(String name, RecordedResponse response) {
        Set<List<String>> knownIds = new HashSet<>();
        List<RecordedResponse.Group> groups = response.result().groupList();
        for (int i = 0; i < groups.size(); i++) {
            RecordedResponse.Group group = groups.get(i);
            if (!knownIds.add(List.of(group.appId(), group.groupId()))) {
                throw new SeedException(
                        name, "Result.GroupList[" + i + "].GroupId", group.groupId() + " already exists");
            }
        }
    }

    private static void checkGroups(SeedApp app, String document, String location) {
        Set<String> groupIds = new LinkedHashSet<>();
        List<SeedGroup> groups = app.groups();
        for (int i = 0; i < groups.size(); i++) {
            String group = location + ".Groups[" + i + "]";
            requireNew(groups.get(i).groupId(), groupIds, document, group + ".GroupId");
            checkGroup(groups.get(i), document, group);
        }
        if (app.generate() != null) {
            checkGenerated(app.generate(), groupIds, document, location + ".Generate");
        }
    }

    private static void checkGroup(SeedGroup group, String document, String location) {
        checkUnique(group.members(), SeedMember::userId, document, location + ".Members", "");
        checkUnique(group.mutedUsers(), SeedMutedUser::userId, document, location + ".MutedUsers", "");
        checkUnique(group.messages(), SeedMessage::messageId, document, location + ".Messages", ".MessageId");
    }

    /** Checks that the IDs of a list are unique. Items without an ID are ignored. */
    private static <T> void checkUnique(
            @Nullable List<T> items,
            Function<T, @Nullable String> idOf,
            String document,
            String location,
            String field) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            String id = idOf.apply(items.get(i));
            if (id != null) {
                requireNew(id, ids, document, location + "[" + i + "]" + field);
            }
        }
    }

    private static void checkGenerated(
            GeneratedGroups generate, Set<String> groupIds, String document, String location) {
        for (String groupId : groupIds) {
            if (generate.generates(groupId)) {
                throw new SeedException(document, location, "would generate " + groupId + ", which already exists");
            }
        }
    }

    private static void requireNew(String id, Set<String> knownIds, String document, String location) {
        if (!knownIds.add(id)) {
            throw new SeedException(document, location, id + " already exists");
        }
    }
}
