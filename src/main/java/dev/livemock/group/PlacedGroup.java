package dev.livemock.group;

/**
 * A group that is being created.
 *
 * @param place its {@link Place}
 */
record PlacedGroup(long place, NewGroup group) {}
