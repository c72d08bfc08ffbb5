/** LiveMock beside a plain model of what it should hold: random operations, and the lists of both compared. */
@NullMarked
package dev.livemock.model;

import org.jspecify.annotations.NullMarked;
