/** The request log: the most recent calls and the outcome of each. */
@NullMarked
package dev.livemock.requestlog;

import org.jspecify.annotations.NullMarked;
