/** The application: its main class, its settings, and the messages that it logs at startup. */
@NullMarked
package dev.livemock;

import org.jspecify.annotations.NullMarked;
