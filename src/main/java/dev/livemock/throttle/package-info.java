/** Rate limiting: a token bucket for each caller and operation, and the filters that check it. */
@NullMarked
package dev.livemock.throttle;

import org.jspecify.annotations.NullMarked;
