package dev.livemock.app;

import dev.livemock.gateway.Example;

/**
 * The parameters of GetMessageApp.
 *
 * @param appId the ID of the app
 */
record GetMessageAppRequest(@Example("VKL3demo") String appId) {}
