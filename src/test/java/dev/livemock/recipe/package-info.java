/** Recipes: classes that users copy into their own tests. */
@NullMarked
package dev.livemock.recipe;

import org.jspecify.annotations.NullMarked;
