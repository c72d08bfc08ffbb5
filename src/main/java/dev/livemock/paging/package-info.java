/** The paging parameters that the list operations share, with their limits and documented defaults. */
@NullMarked
package dev.livemock.paging;

import org.jspecify.annotations.NullMarked;
