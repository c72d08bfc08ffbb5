/** What only an emulator has, under {@code /_livemock}: seed, state, reset, faults, requests, clock and throttle. */
@NullMarked
package dev.livemock.control;

import org.jspecify.annotations.NullMarked;
