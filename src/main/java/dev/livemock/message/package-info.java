/** The messages and likes of message groups, and the tokens of clients. */
@NullMarked
package dev.livemock.message;

import org.jspecify.annotations.NullMarked;
