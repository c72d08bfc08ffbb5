package dev.livemock.group;

import java.io.Serializable;

/** The ID of a {@link UserList}. */
record UserListId(String appId, String userId) implements Serializable {}
