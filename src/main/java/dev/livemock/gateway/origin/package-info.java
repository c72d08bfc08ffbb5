/** Where a request comes from: the client behind trusted proxies, and the web page for which a browser sends it. */
@NullMarked
package dev.livemock.gateway.origin;

import org.jspecify.annotations.NullMarked;
