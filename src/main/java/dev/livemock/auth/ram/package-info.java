/** RAM policies: parsing and evaluation. */
@NullMarked
package dev.livemock.auth.ram;

import org.jspecify.annotations.NullMarked;
