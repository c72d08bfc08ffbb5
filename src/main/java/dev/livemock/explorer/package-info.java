/** What is under {@code /explorer}: trying the API, and leaving with the code of a call. */
@NullMarked
package dev.livemock.explorer;

import org.jspecify.annotations.NullMarked;
