/** Tests with hostile input: generators of requests, and an oracle that checks every response. */
@NullMarked
package dev.livemock.hostile;

import org.jspecify.annotations.NullMarked;
