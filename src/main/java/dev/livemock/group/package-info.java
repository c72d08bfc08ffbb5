/** Message groups and their members: ListMessageGroup is here. */
@NullMarked
package dev.livemock.group;

import org.jspecify.annotations.NullMarked;
