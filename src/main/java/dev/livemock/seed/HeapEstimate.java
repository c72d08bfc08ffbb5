package dev.livemock.seed;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the heap usage of a seed, in bytes. The constants were measured with H2 2.4 on JDK 17 and 25, with compressed
 * object pointers (heaps up to 32 GiB), and are rounded up.
 */
final class HeapEstimate {

    /** The rows and index entries of an app, a group, a membership and a user's list, without their strings. */
    private static final int APP = 1_000;

    private static final int GROUP = 340;
    private static final int MEMBERSHIP = 430;
    private static final int USER_LIST = 370;

    /**
     * The memory that H2 uses for each group in a database file. H2 uses about 0.7 KB for each chunk of the file, which
     * contains many groups.
     */
    private static final int FILE_GROUP = 12;

    /** A string in a row, without its characters. */
    private static final int STRING = 64;

    /** The quotes, colon and comma of a map entry that is stored as JSON. */
    private static final int JSON_ENTRY = 6;

    /** The row and index entries of a message and of a mute, without their strings. */
    private static final int MESSAGE = 600;

    private static final int MUTE = 350;

    /** The memory for each byte of a document while it is read. Documents with short strings use the most. */
    private static final int READ_BYTE = 16;

    /** A member or a mute of a group while the group is being stored. */
    private static final int STORED_MEMBER = 600;

    /** The data that is retained for a rollback each time a batch of groups changes the list of a user. */
    private static final int LIST_CHANGE = 1_400;

    private HeapEstimate() {}

    /** Returns the heap usage of a seed in an in-memory database if each batch of groups is committed separately. */
    static long ofBatches(CheckedSeed seed) {
        return seed.apps().stream()
                .map(AppEstimate::new)
                .mapToLong(app -> app.bytes)
                .sum();
    }

    /**
     * Returns the maximum heap usage of a seed in an in-memory database if it is stored in one transaction. Until the
     * commit, the database also retains the data for a rollback.
     */
    static long ofTransaction(CheckedSeed seed) {
        return seed.apps().stream()
                .map(AppEstimate::new)
                .mapToLong(app -> 2 * app.bytes + LIST_CHANGE * app.listChanges())
                .sum();
    }

    /** Returns the heap usage of H2 for a database file that contains the seed. */
    static long ofFile(CheckedSeed seed) {
        return seed.apps().stream()
                .map(AppEstimate::new)
                .mapToLong(app -> FILE_GROUP * app.groups)
                .sum();
    }

    /** The estimate for one app. */
    private static final class AppEstimate {

        private final Set<String> users = new HashSet<>();
        private long groups;
        private long memberships;
        private long bytes;

        AppEstimate(SeedApp app) {
            bytes = APP
                    + ofString(app.appId())
                    + ofString(app.appName())
                    + ofMap(app.appConfig())
                    + ofMap(app.extension());
            app.groups().forEach(this::add);
            if (app.generate() != null) {
                add(app.generate());
            }
            bytes += (long) USER_LIST * users.size();
        }

        private void add(SeedGroup group) {
            groups++;
            bytes += GROUP + ofString(group.groupId()) + ofString(group.creatorId()) + ofMap(group.extension());
            if (group.members() != null) {
                group.members().forEach(member -> addMember(member.userId()));
            } else {
                addMember(group.creatorId());
            }
            group.messages().forEach(this::add);
            group.mutedUsers().forEach(mute -> bytes += MUTE + ofString(mute.userId()));
        }

        private void add(SeedMessage message) {
            bytes += MESSAGE + ofString(message.messageId()) + ofString(message.senderId()) + ofString(message.data());
        }

        private void addMember(@Nullable String userId) {
            if (userId != null && !userId.isEmpty()) {
                users.add(userId);
                memberships++;
                bytes += MEMBERSHIP + ofString(userId);
            }
        }

        /** Adds generated groups. They share one string for the UserId. */
        private void add(GeneratedGroups generate) {
            int generated = generate.groups();
            users.add(generate.userId());
            groups += generated;
            memberships += generated;
            bytes += generated * (GROUP + MEMBERSHIP + ofString(GeneratedGroups.groupId(generated)));
        }

        /** Returns the maximum number of changes to users' lists. */
        long listChanges() {
            long batches = groups / SeedLoader.BATCH + memberships / SeedLoader.ROWS_OF_BATCH + 1;
            return Math.min(memberships, users.size() * batches);
        }
    }

    private static long ofMap(@Nullable Map<String, String> map) {
        if (map == null || map.isEmpty()) {
            return 0;
        }
        return STRING
                + map.entrySet().stream()
                        .mapToLong(entry -> JSON_ENTRY + ofCharacters(entry.getKey()) + ofCharacters(entry.getValue()))
                        .sum();
    }

    private static long ofString(@Nullable String text) {
        return text == null ? 0 : STRING + ofCharacters(text);
    }

    private static long ofCharacters(String text) {
        boolean latin1 = text.chars().allMatch(character -> character <= 0xFF);
        return latin1 ? text.length() : 2L * text.length();
    }

    /** Returns the heap usage while a document of the given size is read. */
    static long ofDocument(long size) {
        return READ_BYTE * size;
    }

    /** Returns the heap usage while the members and mutes of the largest group are stored. Batches do not split a group. */
    static long ofLargestGroup(CheckedSeed seed) {
        return seed.apps().stream()
                        .flatMap(app -> app.groups().stream())
                        .mapToLong(group ->
                                (group.members() == null ? 0 : group.members().size())
                                        + group.mutedUsers().size())
                        .max()
                        .orElse(0)
                * STORED_MEMBER;
    }
}
