/**
 * The application: its main classes, its settings, the checks of the settings, and the messages that it logs at startup.
 *
 * <p>In all packages, the vendor is Alibaba Cloud. The numbers of decisions refer to {@code docs/decisions.md}.
 */
@NullMarked
package dev.livemock;

import org.jspecify.annotations.NullMarked;
