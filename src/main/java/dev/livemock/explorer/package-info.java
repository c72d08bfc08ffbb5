/**
 * The page to try the API in a browser, whose files are the resources under {@code explorer}, and the code of a call to
 * leave with.
 */
@NullMarked
package dev.livemock.explorer;

import org.jspecify.annotations.NullMarked;
