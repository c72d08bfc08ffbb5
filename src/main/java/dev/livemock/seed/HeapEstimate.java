package dev.livemock.seed;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many bytes of heap a seed takes. The figures were measured with H2 2.4 on JDK 17 and 25 and are rounded up,
 * with the object layout of a heap of up to 32 GiB.
 */
final class HeapEstimate {

    /** The rows and index entries of an app, a group, a membership and a list of a user, without their own texts. */
    private static final int APP = 1_000;

    private static final int GROUP = 340;
    private static final int MEMBERSHIP = 430;

    /** What H2 keeps in memory for each group in a file: about 0.7 KB for each of its chunks. */
    private static final int FILE_GROUP = 12;

    private static final int USER_LIST = 370;

    /** A text of a row, without its characters. */
    private static final int TEXT = 64;

    /** The quotes, the colon and the comma of an entry of a map that is stored as JSON. */
    private static final int JSON_ENTRY = 6;

    /** The bytes that each byte of a document takes while it is read; a document of short texts takes most. */
    private static final int READ_BYTE = 16;

    /** A member of a group, while the group is stored. */
    private static final int STORED_MEMBER = 600;

    /** A list of a user that a batch of groups changes: the rows and index entries that a rollback would need. */
    private static final int LIST_CHANGE = 1_400;

    private HeapEstimate() {}

    /** Returns the heap that the data of a seed takes in a database in memory, if each batch of groups is committed. */
    static long ofBatches(CheckedSeed seed) {
        return seed.apps().map(AppEstimate::new).mapToLong(app -> app.bytes).sum();
    }

    /**
     * Returns the heap that the data of a seed takes at most in a database in memory, if it is committed as one. Until then
     * the database can take all of it back.
     */
    static long ofTransaction(CheckedSeed seed) {
        return seed.apps()
                .map(AppEstimate::new)
                .mapToLong(app -> 2 * app.bytes + LIST_CHANGE * app.listChanges())
                .sum();
    }

    /** Returns the heap that H2 takes to keep track of a file with the data of a seed. */
    static long ofFile(CheckedSeed seed) {
        return seed.apps()
                .map(AppEstimate::new)
                .mapToLong(app -> FILE_GROUP * app.groups)
                .sum();
    }

    /** Adds up what an app takes. */
    private static final class AppEstimate {

        private final Set<String> users = new HashSet<>();
        private long groups;
        private long memberships;
        private long bytes;

        AppEstimate(SeedApp app) {
            bytes = APP + ofText(app.appId()) + ofText(app.appName()) + ofMap(app.appConfig()) + ofMap(app.extension());
            if (app.groups() != null) {
                app.groups().forEach(this::add);
            }
            if (app.generate() != null) {
                add(app.generate());
            }
            bytes += (long) USER_LIST * users.size();
        }

        private void add(SeedGroup group) {
            groups++;
            bytes += GROUP + ofText(group.groupId()) + ofText(group.creatorId()) + ofMap(group.extension());
            if (group.members() != null) {
                group.members().stream().filter(Objects::nonNull).forEach(member -> addMember(member.userId()));
            } else {
                addMember(group.creatorId());
            }
        }

        private void addMember(@Nullable String userId) {
            if (userId != null && !userId.isEmpty()) {
                users.add(userId);
                memberships++;
                bytes += MEMBERSHIP + ofText(userId);
            }
        }

        /** The user is one text for all groups. */
        private void add(SeedGenerate generate) {
            int generated = Objects.requireNonNull(generate.groups());
            users.add(Objects.requireNonNull(generate.userId()));
            groups += generated;
            memberships += generated;
            bytes += generated * (GROUP + MEMBERSHIP + ofText(SeedGenerate.groupId(generated)));
        }

        /** Returns how many times a list is changed, at most. */
        long listChanges() {
            long batches = groups / SeedLoader.BATCH + memberships / SeedLoader.MEMBERS_OF_BATCH + 1;
            return Math.min(memberships, users.size() * batches);
        }
    }

    private static long ofMap(@Nullable Map<String, String> map) {
        if (map == null || map.isEmpty()) {
            return 0;
        }
        return TEXT
                + map.entrySet().stream()
                        .mapToLong(entry -> JSON_ENTRY + ofCharacters(entry.getKey()) + ofCharacters(entry.getValue()))
                        .sum();
    }

    private static long ofText(@Nullable String text) {
        return text == null ? 0 : TEXT + ofCharacters(text);
    }

    private static long ofCharacters(String text) {
        boolean latin1 = text.chars().allMatch(character -> character <= 0xFF);
        return latin1 ? text.length() : 2L * text.length();
    }

    /** Returns the heap that it takes to read a document of a size, in bytes. */
    static long ofDocument(long size) {
        return READ_BYTE * size;
    }

    /** Returns the heap for storing the members of the largest group, in bytes. A group is stored in one transaction. */
    static long ofLargestGroup(CheckedSeed seed) {
        return seed.apps()
                        .flatMap(app -> app.groups() == null ? Stream.empty() : app.groups().stream())
                        .mapToLong(group ->
                                group.members() == null ? 0 : group.members().size())
                        .max()
                        .orElse(0)
                * STORED_MEMBER;
    }
}
