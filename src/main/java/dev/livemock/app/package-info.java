/** Message apps, which message groups belong to. */
@NullMarked
package dev.livemock.app;

import org.jspecify.annotations.NullMarked;
