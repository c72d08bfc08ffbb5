/** Reads what people write, JSON and YAML, and takes nothing for what it is not; and passes on what is JSON already. */
@NullMarked
package dev.livemock.json;

import org.jspecify.annotations.NullMarked;
