/** The limit on queries per second: a token bucket for each caller and operation, and the filter that asks it. */
@NullMarked
package dev.livemock.throttle;

import org.jspecify.annotations.NullMarked;
