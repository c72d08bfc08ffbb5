/** The clock that all code reads. Tests can stop it and move it. */
@NullMarked
package dev.livemock.clock;

import org.jspecify.annotations.NullMarked;
