/** The operations on message apps. Each message group belongs to an app. */
@NullMarked
package dev.livemock.app;

import org.jspecify.annotations.NullMarked;
