package dev.livemock.group;

/** The parameters of GetMessageGroup. */
record GetMessageGroupRequest(String appId, String groupId) {}
