/** Deliveries of messages to users, and callbacks to the backend. */
@NullMarked
package dev.livemock.delivery;

import org.jspecify.annotations.NullMarked;
