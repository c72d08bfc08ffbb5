/** Compares LiveMock with a reference model: the tests send random calls, and compare the lists of both. */
@NullMarked
package dev.livemock.model;

import org.jspecify.annotations.NullMarked;
