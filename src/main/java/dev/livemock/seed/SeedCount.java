package dev.livemock.seed;

/**
 * How much a seed added.
 *
 * @param members how many memberships, a user counting once for each group
 */
public record SeedCount(int apps, long groups, long members) {}
