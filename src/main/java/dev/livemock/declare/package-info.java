/** What the components of a record say of themselves that neither their types nor their constraints do. */
@NullMarked
package dev.livemock.declare;

import org.jspecify.annotations.NullMarked;
