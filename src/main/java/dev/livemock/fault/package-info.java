/** Faults that a tester plans: errors, delays and cut connections, for the calls that they are meant for. */
@NullMarked
package dev.livemock.fault;

import org.jspecify.annotations.NullMarked;
