package dev.livemock.group;

import java.io.Serializable;

/**
 * The ID of a {@link Membership}.
 *
 * @param appId the AppId of the group
 * @param userId the UserId of the member
 * @param sortKey the sort key of the group
 */
record MembershipId(String appId, String userId, long sortKey) implements Serializable {}
