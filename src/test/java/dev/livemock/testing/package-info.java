/** Test support: an API client, test data, and a clock that tests can move. */
@NullMarked
package dev.livemock.testing;

import org.jspecify.annotations.NullMarked;
