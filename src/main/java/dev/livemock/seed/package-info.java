/** Seed data: reading, checking, loading and exporting seed documents. */
@NullMarked
package dev.livemock.seed;

import org.jspecify.annotations.NullMarked;
