/**
 * The web page for trying the API, whose files are the resources under {@code explorer}, and the client code that it
 * generates.
 */
@NullMarked
package dev.livemock.explorer;

import org.jspecify.annotations.NullMarked;
