/** The operations on message groups, their members and their mutes, including ListMessageGroup. */
@NullMarked
package dev.livemock.group;

import org.jspecify.annotations.NullMarked;
