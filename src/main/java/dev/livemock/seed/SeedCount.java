package dev.livemock.seed;

import dev.livemock.gateway.Example;

/**
 * How much was added.
 *
 * @param apps how many apps; those that stood already do not count
 * @param groups how many groups
 * @param members how many memberships; a user counts once for each group
 */
public record SeedCount(
        @Example("1") int apps,
        @Example("2") long groups,
        @Example("3") long members) {}
