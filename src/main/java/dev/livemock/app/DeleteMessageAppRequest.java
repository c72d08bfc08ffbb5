package dev.livemock.app;

/** The parameters of DeleteMessageApp. */
record DeleteMessageAppRequest(String appId) {}
