/** Fault injection: errors, delays and connection resets for selected calls. */
@NullMarked
package dev.livemock.fault;

import org.jspecify.annotations.NullMarked;
