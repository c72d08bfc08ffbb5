package dev.livemock.app;

/** The parameters of GetMessageApp. */
record GetMessageAppRequest(String appId) {}
