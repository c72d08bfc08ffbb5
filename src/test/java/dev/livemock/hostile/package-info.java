/** Hostile input: generators of requests, from valid ones to noise, and the oracle that judges every answer. */
@NullMarked
package dev.livemock.hostile;

import org.jspecify.annotations.NullMarked;
