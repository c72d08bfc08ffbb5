/**
 * Runs LiveMock in JVM tests. {@link dev.livemock.testing.LiveMockTest} and {@link dev.livemock.testing.LiveMockExtension} start
 * LiveMock as a separate process, {@link dev.livemock.testing.LiveMockContainer} starts it in a container, and {@link
 * dev.livemock.testing.LiveMockServer} is the client of its control API.
 */
@NullMarked
package dev.livemock.testing;

import org.jspecify.annotations.NullMarked;
