package dev.livemock.app;

import dev.livemock.gateway.Example;

/**
 * The result of CreateMessageApp.
 *
 * @param appId what names the app from now on
 */
record CreateMessageAppResult(
        @Example("a494caec-5d1f-4b1c-9c56-695ef345db77") String appId) {}
