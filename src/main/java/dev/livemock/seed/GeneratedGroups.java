package dev.livemock.seed;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import dev.livemock.group.NewGroup;
import jakarta.validation.constraints.NotNull;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;

/**
 * Generated groups for load tests. Their IDs are {@code generated-1}, {@code generated-2} and so on. The {@code CreateTime}
 * of the first group is 1500000000, and each following group is one second later.
 *
 * @param groups the number of groups
 * @param userId the creator and only member of each group
 */
record GeneratedGroups(
        @NotNull @Range(min = 1, max = MAX) @Example("1000") Integer groups,

        @RequiredId @Example("u1") String userId) {

    /** The maximum number of generated groups in an app. */
    static final int MAX = 10_000_000;

    private static final long FIRST_CREATE_TIME = 1_500_000_000L;
    private static final String PREFIX = "generated-";

    /** The GroupId of a generated group. The maximum number has eight digits. */
    private static final Pattern NUMBERED = Pattern.compile(PREFIX + "[1-9][0-9]{0,7}");

    /** Returns the GroupId of a generated group. Numbers start at 1. */
    static String groupId(int number) {
        return PREFIX + number;
    }

    /** Returns whether one of the generated groups has this GroupId. */
    boolean generates(String groupId) {
        return NUMBERED.matcher(groupId).matches() && Integer.parseInt(groupId.substring(PREFIX.length())) <= groups;
    }

    Stream<NewGroup> toNewGroups(String appId) {
        return IntStream.rangeClosed(1, groups)
                .mapToObj(number -> NewGroup.ofCreator(
                        appId, groupId(number), userId, FIRST_CREATE_TIME + number - 1, StringMap.EMPTY));
    }
}
