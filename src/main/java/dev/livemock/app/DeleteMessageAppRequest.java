package dev.livemock.app;

import dev.livemock.gateway.Example;

/**
 * The parameters of DeleteMessageApp.
 *
 * @param appId the ID of the app
 */
record DeleteMessageAppRequest(@Example("VKL3demo") String appId) {}
