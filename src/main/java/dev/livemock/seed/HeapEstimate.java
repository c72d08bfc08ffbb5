package dev.livemock.seed;

import dev.livemock.app.NewApp;
import dev.livemock.gateway.StringMap;
import dev.livemock.group.NewGroup;
import dev.livemock.group.NewGroup.NewMember;
import dev.livemock.message.MessageContent;
import java.util.HashSet;
import java.util.Set;

/**
 * Estimates the heap usage of a seed, in bytes. The constants were measured with H2 2.4 on JDK 17 and 25, with compressed
 * object pointers (heaps up to 32 GiB), and are rounded up.
 */
final class HeapEstimate {

    // The rows and index entries of one entity each, without their strings.
    private static final int APP = 1_000;
    private static final int GROUP = 340;
    private static final int MEMBERSHIP = 430;
    private static final int USER_LIST = 370;
    private static final int MESSAGE = 600;
    private static final int MUTE = 350;

    /**
     * The memory that H2 uses for each group in a database file. H2 uses about 0.7 KB for each chunk of the file. A chunk
     * contains many groups.
     */
    private static final int FILE_GROUP = 12;

    /** A string in a row, without its characters. */
    private static final int STRING = 64;

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
        return FILE_GROUP
                * seed.apps().stream().mapToLong(app -> app.newGroups().count()).sum();
    }

    /** The estimate for one app. */
    private static final class AppEstimate {

        private final Set<String> users = new HashSet<>();
        private long groups;
        private long memberships;
        private long bytes;

        AppEstimate(SeedApp app) {
            add(app.toNewApp());
            for (SeedGroup group : app.groups()) {
                add(group.toNewGroup(app.appId()));
                group.messages().stream().map(SeedMessage::toContent).forEach(this::add);
            }
            if (app.generate() != null) {
                add(app.generate());
            }
            bytes += (long) USER_LIST * users.size();
        }

        private void add(NewApp app) {
            bytes += APP
                    + ofString(app.appId())
                    + ofString(app.appName())
                    + ofMap(app.appConfig())
                    + ofMap(app.extension());
        }

        private void add(NewGroup group) {
            groups++;
            bytes += GROUP + ofString(group.groupId()) + ofString(group.creatorId()) + ofMap(group.extension());
            group.members().forEach(this::add);
            group.mutedUsers().forEach(mute -> bytes += MUTE + ofString(mute.userId()));
        }

        private void add(NewMember member) {
            users.add(member.userId());
            memberships++;
            bytes += MEMBERSHIP + ofString(member.userId());
        }

        private void add(MessageContent message) {
            bytes += MESSAGE + ofString(message.messageId()) + ofString(message.senderId()) + ofString(message.data());
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

    private static long ofMap(StringMap map) {
        return map.equals(StringMap.EMPTY) ? 0 : ofString(map.json());
    }

    /** Returns the heap usage of a string. H2 stores all empty strings as the same object. */
    private static long ofString(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        boolean latin1 = text.chars().allMatch(character -> character <= 0xFF);
        return STRING + (latin1 ? text.length() : 2L * text.length());
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
