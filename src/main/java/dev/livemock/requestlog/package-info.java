/** The request log: the last calls and their responses. */
@NullMarked
package dev.livemock.requestlog;

import org.jspecify.annotations.NullMarked;
