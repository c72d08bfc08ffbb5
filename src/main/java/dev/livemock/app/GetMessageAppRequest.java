package dev.livemock.app;

import dev.livemock.gateway.Example;

/**
 * The parameters of GetMessageApp.
 *
 * @param appId the app to answer
 */
record GetMessageAppRequest(@Example("VKL3demo") String appId) {}
