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
 * Checks what the form of seed documents does not say: what is required, how long it may be, what must be unique. What the
 * constraints of {@link SeedDocument} state is checked here too, with the place, and in the time that a million groups allow.
 */
final class SeedChecker {

    /** The longest AppId, GroupId or UserId, in characters: what the columns of the database hold. */
    static final int MAX_ID = 255;

    /** A time in milliseconds is beyond it, which is how that mistake is found. */
    static final long MAX_CREATE_TIME = NewGroup.MAX_CREATE_TIME;

    /** The most groups that a seed can make up for an app. */
    static final int MAX_GENERATED = 10_000_000;

    private static final String MISSING = "it is required and missing";

    private final Set<String> appIds = new HashSet<>();

    /**
     * Checks a document, against those that were checked before it too.
     *
     * @param name what to call the document in a message
     * @throws SeedException if it cannot be used
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
            List<SeedApp> apps = required(seed.apps(), "the beginning", "Apps is missing");
            for (int i = 0; i < apps.size(); i++) {
                checkApp("Apps[" + i + "]", apps.get(i));
            }
        }

        private void checkApp(String place, @Nullable SeedApp read) {
            SeedApp app = required(read, place, "it is null");
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
            SeedGroup group = required(read, place, "it is null");
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
                    seconds + " is not a time in seconds since 1970, from 0 to " + MAX_CREATE_TIME);
        }

        private void checkMap(String place, @Nullable Map<String, String> map) {
            if (map != null) {
                map.forEach((key, value) -> {
                    require(value != null, place + "." + key, "it is null, and must be a text");
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
            SeedMember member = required(read, place, MISSING);
            checkNewId(place, member.userId(), userIds);
            checkCreateTime(place + ".JoinTime", member.joinTime());
        }

        private void checkGenerate(String place, @Nullable SeedGenerate generate, Set<String> groupIds) {
            if (generate == null) {
                return;
            }
            int groups = Objects.requireNonNullElse(generate.groups(), 0);
            require(
                    groups >= 1 && groups <= MAX_GENERATED,
                    place + ".Groups",
                    generate.groups() + " is not a number from 1 to " + MAX_GENERATED);
            checkId(place + ".UserId", generate.userId());
            for (int i = 1; i <= groups && !groupIds.isEmpty(); i++) {
                String groupId = SeedGenerate.groupId(i);
                require(!groupIds.contains(groupId), place, "it would make " + groupId + ", which is there already");
            }
        }

        private void checkNewId(String place, @Nullable String read, Set<String> others) {
            String id = checkId(place, read);
            require(others.add(id), place, id + " is there already");
        }

        private String checkId(String place, @Nullable String read) {
            String id = required(read, place, MISSING);
            require(!id.isEmpty(), place, MISSING);
            checkLength(place, id);
            return id;
        }

        private void checkLength(String place, @Nullable String text) {
            require(text == null || text.length() <= MAX_ID, place, "it is longer than " + MAX_ID + " characters");
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
