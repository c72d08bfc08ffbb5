package dev.livemock.group;

import java.io.Serializable;

/** The ID of a {@link UserGroupList}. */
record UserGroupListId(String appId, String userId) implements Serializable {}
