package dev.livemock.testing;

/**
 * The numbers of apps, groups, memberships and messages that were added.
 *
 * @param apps the number of apps, not counting apps that already existed
 * @param groups the number of groups
 * @param members the number of memberships; a user counts once for each group
 * @param messages the number of messages
 */
public record SeedCount(int apps, long groups, long members, long messages) {}
