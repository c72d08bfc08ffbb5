/** The clock that everything reads, so that a test can hold it still or move it. */
@NullMarked
package dev.livemock.time;

import org.jspecify.annotations.NullMarked;
