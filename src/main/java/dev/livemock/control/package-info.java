/**
 * What only an emulator has, under {@code /_livemock}: seed, state, reset, faults, requests, clock and throttle; and under
 * {@code /v3/api-docs} what describes them and the operations.
 */
@NullMarked
package dev.livemock.control;

import org.jspecify.annotations.NullMarked;
