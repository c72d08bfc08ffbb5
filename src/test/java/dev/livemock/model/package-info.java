/** Compares LiveMock with a reference model: sends random calls, and compares the lists of both. */
@NullMarked
package dev.livemock.model;

import org.jspecify.annotations.NullMarked;
