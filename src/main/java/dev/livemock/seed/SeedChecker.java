package dev.livemock.seed;

import dev.livemock.gateway.StorableText;
import dev.livemock.group.NewGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks required fields, lengths, ranges and uniqueness in seed documents. It repeats the constraints of
 * {@link SeedDocument} by hand, which reports locations and is fast enough for millions of groups.
 */
final class SeedChecker {

    /** The maximum length of an AppId, GroupId or UserId, in characters, which is that of the database columns. */
    static final int MAX_ID = 255;

    /** The maximum time, in seconds. Times that are given in milliseconds by mistake exceed it. */
    static final long MAX_CREATE_TIME = NewGroup.MAX_CREATE_TIME;

    /** The maximum number of generated groups in an app. */
    static final int MAX_GENERATED = 10_000_000;

    private static final String REQUIRED = "it is required";

    private final Set<String> appIds = new HashSet<>();

    /**
     * Checks a document, also against the documents that were checked before.
     *
     * @param name the name of the document in error messages
     * @throws SeedException if the document is invalid
     */
    void check(String name, SeedDocument document) {
        new DocumentCheck(name).check(document);
    }

    private final class DocumentCheck {

        private final String document;

        DocumentCheck(String document) {
            this.document = document;
        }

        void check(SeedDocument seed) {
            List<SeedApp> apps = required(seed.apps(), "Apps", REQUIRED);
            for (int i = 0; i < apps.size(); i++) {
                checkApp("Apps[" + i + "]", apps.get(i));
            }
        }

        private void checkApp(String place, @Nullable SeedApp read) {
            SeedApp app = required(read, place, "it must not be null");
            checkNewId(place + ".AppId", app.appId(), appIds);
            checkLength(place + ".AppName", app.appName());
            checkMap(place + ".AppConfig", app.appConfig());
            checkMap(place + ".Extension", app.extension());
            checkCreateTime(place + ".CreateTime", app.createTime());
            Set<String> groupIds = new HashSet<>();
            List<SeedGroup> groups = app.groups() == null ? List.of() : app.groups();
            for (int i = 0; i < groups.size(); i++) {
                checkGroup(place + ".Groups[" + i + "]", groups.get(i), groupIds);
            }
            checkGenerate(place + ".Generate", app.generate(), groupIds);
        }

        private void checkGroup(String place, @Nullable SeedGroup read, Set<String> groupIds) {
            SeedGroup group = required(read, place, "it must not be null");
            checkNewId(place + ".GroupId", group.groupId(), groupIds);
            checkLength(place + ".CreatorId", group.creatorId());
            checkCreateTime(place + ".CreateTime", group.createTime());
            checkMap(place + ".Extension", group.extension());
            checkMembers(place + ".Members", group.members());
        }

        private void checkCreateTime(String place, @Nullable Long seconds) {
            require(
                    seconds == null || (seconds >= 0 && seconds <= MAX_CREATE_TIME),
                    place,
                    "it must be between 0 and " + MAX_CREATE_TIME + ", in seconds since 1970");
        }

        private void checkMap(String place, @Nullable Map<String, String> map) {
            if (map != null) {
                map.forEach((key, value) -> {
                    require(value != null, place + "." + key, "it must be a string, not null");
                    require(
                            StorableText.isStorable(key + value),
                            place + "." + key,
                            "it has a character that cannot be stored");
                });
            }
        }

        private void checkMembers(String place, @Nullable List<@Nullable SeedMember> members) {
            if (members == null) {
                return;
            }
            Set<String> userIds = new HashSet<>();
            for (int i = 0; i < members.size(); i++) {
                checkMember(place + "[" + i + "]", members.get(i), userIds);
            }
        }

        private void checkMember(String place, @Nullable SeedMember read, Set<String> userIds) {
            SeedMember member = required(read, place, REQUIRED);
            checkNewId(place, member.userId(), userIds);
            checkCreateTime(place + ".JoinTime", member.joinTime());
        }

        private void checkGenerate(String place, @Nullable GeneratedGroups generate, Set<String> groupIds) {
            if (generate == null) {
                return;
            }
            int groups = Objects.requireNonNullElse(generate.groups(), 0);
            require(
                    groups >= 1 && groups <= MAX_GENERATED,
                    place + ".Groups",
                    "it must be between 1 and " + MAX_GENERATED);
            checkId(place + ".UserId", generate.userId());
            for (int i = 1; i <= groups && !groupIds.isEmpty(); i++) {
                String groupId = GeneratedGroups.groupId(i);
                require(!groupIds.contains(groupId), place, "it would generate " + groupId + ", which already exists");
            }
        }

        private void checkNewId(String place, @Nullable String read, Set<String> others) {
            String id = checkId(place, read);
            require(others.add(id), place, id + " already exists");
        }

        private String checkId(String place, @Nullable String read) {
            String id = required(read, place, REQUIRED);
            require(!id.isEmpty(), place, REQUIRED);
            checkLength(place, id);
            return id;
        }

        private void checkLength(String place, @Nullable String text) {
            require(
                    text == null || text.length() <= MAX_ID,
                    place,
                    "it must not be longer than " + MAX_ID + " characters");
            require(text == null || StorableText.isStorable(text), place, "it has a character that cannot be stored");
        }

        private <T> T required(@Nullable T value, String place, String reason) {
            if (value == null) {
                throw new SeedException(document, place, reason, null);
            }
            return value;
        }

        private void require(boolean condition, String place, String reason) {
            if (!condition) {
                throw new SeedException(document, place, reason, null);
            }
        }
    }
}
