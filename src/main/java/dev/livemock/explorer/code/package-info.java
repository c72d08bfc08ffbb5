/** The code of a call, in each language: a file that makes exactly this call and runs as it stands. */
@NullMarked
package dev.livemock.explorer.code;

import org.jspecify.annotations.NullMarked;
