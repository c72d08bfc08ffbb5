/** The data that LiveMock is planted with: seed documents, read, checked and loaded as one. */
@NullMarked
package dev.livemock.seed;

import org.jspecify.annotations.NullMarked;
