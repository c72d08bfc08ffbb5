/** Where the data lives: in memory, in a folder, or in a database of the user's. */
@NullMarked
package dev.livemock.storage;

import org.jspecify.annotations.NullMarked;
