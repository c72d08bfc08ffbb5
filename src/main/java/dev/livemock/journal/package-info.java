/** What LiveMock was asked: the last calls, with what they were answered. */
@NullMarked
package dev.livemock.journal;

import org.jspecify.annotations.NullMarked;
