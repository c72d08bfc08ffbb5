package dev.livemock.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that the IDs in valid seed documents are unique. */
final class DuplicateIdCheck {

    private final Set<String> appIds = new HashSet<>();

    /**
     * Checks a document, also against the documents that were checked before.
     *
     * @param document the name of the document in error messages
     * @throws SeedException if an ID occurs twice
     */
    void check(String document, SeedDocument seed) {
        List<SeedApp> apps = seed.apps();
        for (int i = 0; i < apps.size(); i++) {
            String place = "Apps[" + i + "]";
            requireNew(apps.get(i).appId(), appIds, document, place + ".AppId");
            checkGroups(apps.get(i), document, place);
        }
    }

    private static void checkGroups(SeedApp app, String document, String place) {
        Set<String> groupIds = new HashSet<>();
        List<SeedGroup> groups = app.groups() == null ? List.of() : app.groups();
        for (int i = 0; i < groups.size(); i++) {
            String group = place + ".Groups[" + i + "]";
            requireNew(groups.get(i).groupId(), groupIds, document, group + ".GroupId");
            checkMembers(groups.get(i), document, group);
        }
        if (app.generate() != null) {
            checkGenerated(app.generate(), groupIds, document, place + ".Generate");
        }
    }

    private static void checkMembers(SeedGroup group, String document, String place) {
        Set<String> userIds = new HashSet<>();
        List<SeedMember> members = group.members() == null ? List.of() : group.members();
        for (int i = 0; i < members.size(); i++) {
            requireNew(members.get(i).userId(), userIds, document, place + ".Members[" + i + "]");
        }
    }

    private static void checkGenerated(GeneratedGroups generate, Set<String> groupIds, String document, String place) {
        int groups = generate.groups();
        for (int i = 1; i <= groups && !groupIds.isEmpty(); i++) {
            String groupId = GeneratedGroups.groupId(i);
            if (groupIds.contains(groupId)) {
                throw new SeedException(document, place, "would generate " + groupId + ", which already exists");
            }
        }
    }

    private static void requireNew(String id, Set<String> others, String document, String place) {
        if (!others.add(id)) {
            throw new SeedException(document, place, id + " already exists");
        }
    }
}
