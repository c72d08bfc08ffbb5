/**
 * What only an emulator has, under {@code /_livemock}: seed, state, reset, faults, requests, clock and throttle, and the
 * OpenAPI document of them all.
 */
@NullMarked
package dev.livemock.control;

import org.jspecify.annotations.NullMarked;
