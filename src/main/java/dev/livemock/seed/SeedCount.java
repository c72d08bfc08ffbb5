package dev.livemock.seed;

import dev.livemock.gateway.Example;

/**
 * The numbers of added apps, groups, memberships and messages.
 *
 * @param apps the number of added apps, not counting apps that already existed
 * @param groups the number of added groups
 * @param members the number of added memberships; a user counts once for each group
 * @param messages the number of added messages
 */
public record SeedCount(
        @Example("1") int apps,
        @Example("2") long groups,
        @Example("3") long members,
        @Example("1") long messages) {

    static final SeedCount NONE = new SeedCount(0, 0, 0, 0);
}
