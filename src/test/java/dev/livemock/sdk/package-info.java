/** Tests with the official SDKs, for which only the endpoint is configured. */
@NullMarked
package dev.livemock.sdk;

import org.jspecify.annotations.NullMarked;
