package dev.livemock.group;

import java.io.Serializable;

/** The id of the list of a user's groups in an app. */
record UserListId(String appId, String userId) implements Serializable {}
