package dev.livemock.group;

import java.io.Serializable;

/**
 * The id of a {@link Membership}.
 *
 * @param appId the app of the group
 * @param userId the member
 * @param sortKey the id of the group
 */
record MembershipId(String appId, String userId, long sortKey) implements Serializable {}
