/** Reads what people write, JSON and YAML, and takes nothing for what it is not. */
@NullMarked
package dev.livemock.json;

import org.jspecify.annotations.NullMarked;
