/** The operations on message groups and their members, including ListMessageGroup. */
@NullMarked
package dev.livemock.group;

import org.jspecify.annotations.NullMarked;
