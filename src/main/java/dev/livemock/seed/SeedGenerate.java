package dev.livemock.seed;

import org.jspecify.annotations.Nullable;

/**
 * Groups to make up for an app, one second apart from {@value #FIRST_CREATE_TIME} on.
 *
 * @param groups how many
 * @param userId their creator and only member
 */
record SeedGenerate(@Nullable Integer groups, @Nullable String userId) {

    static final long FIRST_CREATE_TIME = 1_500_000_000L;

    /** Returns the GroupId of a generated group, counted from 1. */
    static String groupId(int number) {
        return "generated-" + number;
    }
}
