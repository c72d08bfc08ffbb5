/** What a reset empties: whatever holds state that tests change. */
@NullMarked
package dev.livemock.reset;

import org.jspecify.annotations.NullMarked;
