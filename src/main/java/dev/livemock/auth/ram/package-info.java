/** RAM policies in the vendor's grammar: read, and asked whether they allow an action. */
@NullMarked
package dev.livemock.auth.ram;

import org.jspecify.annotations.NullMarked;
