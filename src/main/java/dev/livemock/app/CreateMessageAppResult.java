package dev.livemock.app;

import dev.livemock.gateway.Example;

/**
 * The result of CreateMessageApp.
 *
 * @param appId the generated ID of the app
 */
record CreateMessageAppResult(
        @Example("a494caec-5d1f-4b1c-9c56-695ef345db77") String appId) {}
