/** The application: what starts, with which settings, and what it says when it is up. */
@NullMarked
package dev.livemock;

import org.jspecify.annotations.NullMarked;
