package dev.livemock.app;

/**
 * The result of CreateMessageApp.
 *
 * @param appId what names the app from now on
 */
record CreateMessageAppResult(String appId) {}
