package dev.livemock.group;

/** The list of a user's groups in an app. */
record UserList(String appId, String userId) {}
