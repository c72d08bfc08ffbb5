/** The official SDKs, pointed at LiveMock by their endpoint and nothing else. */
@NullMarked
package dev.livemock.sdk;

import org.jspecify.annotations.NullMarked;
