/** Where a request comes from: the web page in whose name a browser sends it. */
@NullMarked
package dev.livemock.gateway.origin;

import org.jspecify.annotations.NullMarked;
