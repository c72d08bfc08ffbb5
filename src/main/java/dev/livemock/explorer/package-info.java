/**
 * The web page for trying the API, and the generation of client code. The files of the page are the resources under
 * {@code explorer}.
 */
@NullMarked
package dev.livemock.explorer;

import org.jspecify.annotations.NullMarked;
