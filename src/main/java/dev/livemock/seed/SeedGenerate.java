package dev.livemock.seed;

import dev.livemock.gateway.Example;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * Groups to make up for load tests. Their ids are {@code generated-1}, {@code generated-2} and so on; their
 * {@code CreateTime} is 1500000000, and one second more for each.
 *
 * @param groups how many
 * @param userId the creator and only member of each
 */
record SeedGenerate(
        @Required @Range(min = 1, max = SeedChecker.MAX_GENERATED) @Example("1000") @Nullable Integer groups,

        @Id @Example("u1") @Nullable String userId) {

    static final long FIRST_CREATE_TIME = 1_500_000_000L;

    /** Returns the GroupId of a generated group, counted from 1. */
    static String groupId(int number) {
        return "generated-" + number;
    }
}
