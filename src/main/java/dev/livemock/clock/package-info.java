/** The application's clock, which tests can set and freeze. */
@NullMarked
package dev.livemock.clock;

import org.jspecify.annotations.NullMarked;
