/** What the tests share: a client of the API, a planter of data, a clock that moves by hand. */
@NullMarked
package dev.livemock.testing;

import org.jspecify.annotations.NullMarked;
