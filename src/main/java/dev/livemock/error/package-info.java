/** The error catalogue: every code that LiveMock answers, with its HTTP status and its text, and the one exception that carries it. */
@NullMarked
package dev.livemock.error;

import org.jspecify.annotations.NullMarked;
