/** Fault injection: errors, delays and closed connections for selected calls. */
@NullMarked
package dev.livemock.fault;

import org.jspecify.annotations.NullMarked;
