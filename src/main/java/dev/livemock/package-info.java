/** The application: its main classes, its settings, the checks of the settings, and the messages that it logs at startup. */
@NullMarked
package dev.livemock;

import org.jspecify.annotations.NullMarked;
